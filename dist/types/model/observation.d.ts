import type { Alert, Ended, FlightFacts, HttpReply, Malformed, NotOffered, NotTls } from '../tls/reply.js';
import type { NotDialled } from './not-dialled.js';
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
}
/** The proxy is given the host as it is, so the target is one endpoint, whatever addresses it has. */
 | {
    readonly kind: 'left-to-proxy';
    readonly host: string;
    readonly proxy: string;
} | NotAsked;
/** One address of the target. */
export interface EndpointObservation {
    /** `192.0.2.1:443` or `[2001:db8::1]:443`; a name where the proxy resolves it. */
    readonly address: string;
    /** `host:port` of the proxy on the way; absent when the way was direct. */
    readonly proxy?: string;
    /** Why nothing was asked of it; absent of all that were dialled. */
    readonly notDialled?: NotDialled;
    readonly exchanges: readonly Exchange[];
    /** Each certificate seen on this address once: DER in base64. Flights refer to it by position. */
    readonly certificates: readonly string[];
    /** What is accepted, listed by elimination: after a violation, or for `--full`. Empty when nothing was listed. */
    readonly listings: readonly Listing[];
    readonly cleartext: Cleartext;
    /** Of a target that must not answer: what came of connecting, and nothing else was asked. Absent for all others. */
    readonly reach?: readonly ReachReply[];
    /** Absent in reports of versions that had no rule for it. */
    readonly https?: Https;
}
/** A connection that nothing is sent on. */
export type ReachReply = {
    readonly kind: 'connected';
} | ConnectFailure | ProxyFailure | NotAsked;
/** The suites that one version accepts, among those asked. */
export interface Listing {
    readonly version: number;
    /** In the order the server chose them; cipher kinds for SSLv2. */
    readonly suites: readonly number[];
    /** `weak`: only suites that the policy calls weak were asked. */
    readonly asked: 'weak' | 'all';
    /** False when the deadline, silence or an error ended it early: more may be accepted. */
    readonly isComplete: boolean;
    /**
     * Of `--full` alone, as is all that follows. Whose order decides between suites: `mixed` where it is neither the
     * server's nor the client's alone, `unknown` where fewer than two are accepted or the server did not say.
     */
    readonly preference?: Preference;
    /** Bits of the primes that were seen with DHE, ascending. */
    readonly dhBits?: readonly number[];
    /** Named groups; TLS 1.2 and 1.3, where any suite needs one. */
    readonly groups?: Listed;
    /** Signature schemes of the handshake, those of one kind of certificate after the other; TLS 1.2 and 1.3. */
    readonly signatureSchemes?: Listed;
}
export type Preference = 'server' | 'client' | 'mixed' | 'unknown';
/** What is accepted, in the order the server chose it. */
export interface Listed {
    readonly accepted: readonly number[];
    /** As of a listing: more may be accepted where it is false. */
    readonly isComplete: boolean;
}
/**
 * What a connection was to find out.
 * `client`: the policy's client, its exact hello. `client-1.2-ecdsa`, `client-1.2-rsa`: the same client limited to
 * TLS 1.2 and one family of suites. `unwanted`: only weak suites. `legacy`, `sslv2`: only versions below the minimum.
 * `client-1.3-ecdsa`, `client-1.3-rsa`: where TLS 1.2 is refused, the client with the signature schemes of the family
 * whose certificate it did not show. `diagnostic`: everything there is, asked when no client exchange showed a certificate.
 * `named-client`: a client that the policy names under `clients`, its exact hello; one for each hello that differs.
 * `large-hello`: as long as today's phones send it, 2.2 kB, and 1.5 kB where that fails. `fallback`: an old version with
 * TLS_FALLBACK_SCSV, where an answer of that version has no downgrade marker.
 * `exception`: what the client would offer with exceptions from ATS; `offer.hello` says which (tls/exception-hellos.ts).
 */
export type Purpose = 'client' | 'client-1.2-ecdsa' | 'client-1.2-rsa' | 'client-1.3-ecdsa' | 'client-1.3-rsa' | 'named-client' | 'unwanted' | 'legacy' | 'sslv2' | 'diagnostic' | 'large-hello' | 'fallback' | 'exception';
/** What `samples` repeats: what the client gets, the weak suites and the old versions. */
export declare const SAMPLED: readonly Purpose[];
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
/**
 * `short-hello`: the server hung on the usual hello and answered one of at most 255 bytes. `read-without-ml-kem`: this Node
 * cannot read what follows the group that the server chose; version, suite and group are of the answer to the exact hello,
 * the rest of the flight of one to the same hello without that group. `control-answered`: silent twice, and after that the
 * client's own hello was answered on a new connection.
 */
export type ExchangeNote = 'short-hello' | 'internal-error-alert' | 'read-without-ml-kem' | 'control-answered';
export interface Offer {
    /** Name of the hello: a client of `tls/clients`, or a purpose. */
    readonly hello: string;
    readonly minimumVersion: number;
    readonly maximumVersion: number;
    readonly suites: readonly number[];
    readonly groups: readonly number[];
    readonly signatureSchemes: readonly number[];
    /** Absent where the hello offers none but null. */
    readonly compressionMethods?: readonly number[];
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
export type Reply = ServedFlight | Alert | Ended | HttpReply | NotTls | Malformed | NotOffered | ConnectFailure | ProxyFailure | NotAsked;
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
/** No connection because of the proxy on the way: says nothing of the target. */
export interface ProxyFailure {
    readonly kind: 'proxy-failure';
    /** `host:port`, without credentials. */
    readonly proxy: string;
    /** `status`: an answer to CONNECT other than 2xx. */
    readonly reason: 'unreachable' | 'silent' | 'closed' | 'malformed' | 'status';
    /** The status, or a code of the system. */
    readonly code: string;
}
export interface NotAsked {
    readonly kind: 'not-asked';
    /** `not-in-policy`: no requirement that is on needs it. */
    readonly reason: 'deadline' | 'interrupted' | 'not-in-policy' | 'shard-missing';
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
    /** `host:port` of the proxy on the way; absent when the way was direct. */
    readonly proxy?: string;
}
export type CleartextReply = HttpAnswer | ConnectFailure | ProxyFailure | Ended | Malformed | {
    readonly kind: 'not-http';
    readonly firstBytes: string;
} | {
    readonly kind: 'unresolvable';
    readonly code: string;
}
/**
 * A redirect that the probe does not follow: to an address inside a network that the target is not in, to another site
 * whose address only the proxy knows, or the eleventh.
 */
 | {
    readonly kind: 'not-followed';
    readonly reason: 'private-address' | 'unknown-address' | 'too-many-redirects' | 'loop' | 'bad-location';
} | NotDialled | NotAsked;
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
/** One request inside TLS, for `hsts`. */
export type Https = {
    readonly kind: 'asked';
    readonly url: string;
    readonly replies: readonly HttpsReply[];
}
/** "the host ... is an IP-literal": such a host has no HSTS (RFC 6797 §8.1.1). */
 | {
    readonly kind: 'none';
    readonly reason: 'address';
} | NotAsked;
export type HttpsReply = HttpsAnswer | ConnectFailure | ProxyFailure | Ended | Malformed | {
    readonly kind: 'not-http';
    readonly firstBytes: string;
}
/** Node's own TLS could not connect, whatever the hellos of phones were answered: its code and OpenSSL's words. */
 | {
    readonly kind: 'tls-failed';
    readonly code: string;
    readonly reason: string;
} | NotAsked;
export interface HttpsAnswer {
    readonly kind: 'https-answer';
    readonly status: number;
    /** Every such header field, in order: at most four, each of at most 1,024 characters. */
    readonly strictTransportSecurity: readonly string[];
}
