/** Whether a run dials private addresses; where it does not, why. */
export type PrivateAddresses = 'allow' | Denial;
/** `setting`: private-addresses says deny. The others: auto does, for a change by somebody who may not be trusted. */
export type Denial = 'setting' | 'fork' | 'unread-event';
