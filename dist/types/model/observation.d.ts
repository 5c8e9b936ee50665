import type { Alert, Ended, FlightFacts, HttpReply, Malformed, NotOffered, NotTls } from '../tls/reply.js';
/** All that was seen of one target, unjudged, as plain JSON: a saved one can be judged again. */
export interface Observation {
    /** When the probing of this target began, RFC 3339 in UTC. */
    readonly at: string;
    readonly resolution: Resolution;
    readonly endpoints: readonly EndpointObservation[];
}
export type Resolution = {
    readonly kind: 'literal' | 'resolved';
    readonly addresses: readonly string[];
} | {
    readonly kind: 'unresolvable';
    readonly code: string;
} | NotAsked;
/** One address of the target. */
export interface EndpointObservation {
    /** `192.0.2.1:443` or `[2001:db8::1]:443`. */
    readonly address: string;
    readonly exchanges: readonly Exchange[];
    /** Each certificate seen on this address once: DER in base64. Flights refer to it by position. */
    readonly certificates: readonly string[];
    /** What is accepted, listed by elimination: after a violation, or for `--full`. Empty when nothing was listed. */
    readonly listings: readonly Listing[];
    readonly cleartext: Cleartext;
    /** Of a target that must not answer: what came of connecting, and nothing else was asked. Absent for all others. */
    readonly reach?: readonly ReachReply[];
}
/** A connection that nothing is sent on. */
export type ReachReply = {
    readonly kind: 'connected';
} | ConnectFailure | NotAsked;
/** The suites that one version accepts, among those asked. */
export interface Listing {
    readonly version: number;
    /** In the order the server chose them; cipher kinds for SSLv2. */
    readonly suites: readonly number[];
    /** `weak`: only suites that the policy calls weak were asked. */
    readonly asked: 'weak' | 'all';
    /** False when the deadline, silence or an error ended it early: more may be accepted. */
    readonly isComplete: boolean;
}
/**
 * What a connection was to find out.
 * `client`: the policy's client, its exact hello. `client-1.2-ecdsa`, `client-1.2-rsa`: the same client limited to
 * TLS 1.2 and one family of suites. `unwanted`: only weak suites. `legacy`, `sslv2`: only versions below the minimum.
 * `client-1.3-ecdsa`, `client-1.3-rsa`: where TLS 1.2 is refused, the client with the signature schemes of the family
 * whose certificate it did not show. `diagnostic`: everything there is, asked when no client exchange showed a certificate.
 */
export type Purpose = 'client' | 'client-1.2-ecdsa' | 'client-1.2-rsa' | 'client-1.3-ecdsa' | 'client-1.3-rsa' | 'unwanted' | 'legacy' | 'sslv2' | 'diagnostic';
/** One question, asked as often as its proof needed. */
export interface Exchange {
    readonly purpose: Purpose;
    readonly offer: Offer;
    /** Every reply to this question, in order; the answer rests on them. */
    readonly replies: readonly Reply[];
    readonly answer: Answer;
    /** What the probe noticed on the way. */
    readonly notes: readonly ExchangeNote[];
}
/** `short-hello`: the server hung on the usual hello and answered one of at most 255 bytes. */
export type ExchangeNote = 'short-hello' | 'internal-error-alert';
export interface Offer {
    /** Name of the hello: a client of `tls/clients`, or a purpose. */
    readonly hello: string;
    readonly minimumVersion: number;
    readonly maximumVersion: number;
    readonly suites: readonly number[];
    readonly groups: readonly number[];
    readonly signatureSchemes: readonly number[];
    /** Null when the target is an address: RFC 6066 §3 allows no literal. */
    readonly serverName: string | null;
    /** Length of the hello in bytes, record header included. */
    readonly bytes: number;
}
/** Decided by the proof of docs/decisions.md, so that no rule repeats it. */
export type Answer = 
/** The server chose from the offer; `reply` is the position in `replies`. */
{
    readonly kind: 'accepted';
    readonly reply: number;
}
/**
 * `alert`: an alert. `no-alert`: FIN or RST twice, each followed by a successful positive exchange. `not-tls`: HTTP or
 * other bytes to a hello of an old framing, from a server that answers the client's hello with TLS.
 */
 | {
    readonly kind: 'refused';
    readonly evidence: 'alert' | 'no-alert' | 'not-tls';
    readonly reply: number;
} | {
    readonly kind: 'unknown';
    readonly reason: UnknownReason;
    readonly reply: number | null;
};
/** `alert`: one that says nothing of what was offered, such as unrecognized_name. */
export type UnknownReason = 'silent' | 'closed' | 'reset' | 'cannot-connect' | 'not-tls' | 'malformed' | 'not-offered' | 'alert' | 'not-asked';
export type Reply = ServedFlight | Alert | Ended | HttpReply | NotTls | Malformed | NotOffered | ConnectFailure | NotAsked;
/** `tls/reply.ts` ServerFlight, its certificates as positions in `EndpointObservation.certificates`. */
export interface ServedFlight {
    readonly kind: 'flight';
    readonly facts: FlightFacts;
    readonly certificates: readonly number[];
}
/** No connection: refused by RST, no SYN-ACK in time, no route from here, or another code of the system. */
export interface ConnectFailure {
    readonly kind: 'connection-refused' | 'connection-timed-out' | 'no-route' | 'connection-failed';
    /** `ECONNREFUSED`, `EHOSTUNREACH`... */
    readonly code: string;
}
export interface NotAsked {
    readonly kind: 'not-asked';
    /** `not-in-policy`: no requirement that is on needs it. */
    readonly reason: 'deadline' | 'interrupted' | 'not-in-policy';
}
/** The cleartext side of an address: port 80, or what the target's `http` names. */
export type Cleartext = 
/** One walk for each address; the target's own address, or those of the name that `http` gives. */
{
    readonly kind: 'asked';
    readonly walks: readonly Walk[];
}
/** `connect` without `http`, or `http: none`: there is no cleartext side to ask. */
 | {
    readonly kind: 'none';
    readonly reason: 'connect-without-http' | 'http-none';
} | NotAsked;
/** The requests from one address on, in order. */
export interface Walk {
    readonly hops: readonly Hop[];
}
/** One cleartext request and what came back; the first hop is the target's own, later ones follow redirects. */
export interface Hop {
    readonly url: string;
    /** `192.0.2.1:80`; null when the name of a redirect did not resolve or was not followed. */
    readonly address: string | null;
    readonly replies: readonly CleartextReply[];
    /** A handshake on the TLS side succeeded after the last reply: what ended the connections is no limiter. */
    readonly isConfirmed: boolean;
}
export type CleartextReply = HttpAnswer | ConnectFailure | Ended | Malformed | {
    readonly kind: 'not-http';
    readonly firstBytes: string;
} | {
    readonly kind: 'unresolvable';
    readonly code: string;
}
/** A redirect that the probe does not follow: to an address inside a network that the target is not in, or the eleventh. */
 | {
    readonly kind: 'not-followed';
    readonly reason: 'private-address' | 'too-many-redirects' | 'loop' | 'bad-location';
} | NotAsked;
export interface HttpAnswer {
    readonly kind: 'http-answer';
    readonly status: number;
    /** As sent, at most 2,048 characters; null when absent. */
    readonly location: string | null;
    /** For readers of the report; no rule asks for it. */
    readonly contentType: string | null;
    /** Bytes of the body that were read; reading stops at 64 KiB. */
    readonly bodyBytes: number;
    /** False when the body, or what was announced of it, did not come to its end; true when reading stopped at the limit. */
    readonly isComplete: boolean;
    readonly hasPasswordField: boolean;
    /** A meta element or a Refresh header that sends the reader on. */
    readonly hasRefresh: boolean;
    /** WWW-Authenticate asks for a password that would cross the network in the clear (Basic, RFC 7617). */
    readonly asksForPassword: boolean;
}
