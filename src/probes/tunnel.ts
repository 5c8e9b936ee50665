import { type ClientRequest, request } from 'node:http'
import { connect, isIP, type Socket } from 'node:net'
import { Duplex } from 'node:stream'
import { connect as connectTls } from 'node:tls'
import type { ProxyFailure } from '../model/observation.ts'
import type { HttpProxy } from '../model/proxy.ts'
import { hostPort } from '../model/target.ts'
import type { Connection } from './network.ts'

/** The end of a connection that the proxy never made. */
export class ProxyError extends Error {
  readonly failure: ProxyFailure

  constructor(failure: ProxyFailure) {
    super(`proxy ${failure.proxy}: ${failure.reason} ${failure.code}`)
    this.failure = failure
  }
}

/** What all tunnels of a run know of their proxy. */
export interface ProxyState {
  /** It refused our credentials, or wants some: it is not asked again, since a few wrong passwords lock an account. */
  rejected: ProxyFailure | null
  /** With credentials: settled once the first tunnel has been answered. The others wait for it. */
  first: Promise<void> | null
  /** It has made a connection. */
  hasWorked: boolean
  /** The last time that it was not there, or gave no answer of HTTP. */
  trouble: ProxyFailure | null
}

export function freshState(): ProxyState {
  return { rejected: null, first: null, hasWorked: false, trouble: null }
}

/** Node's default, said here since a proxy must not choose how much we read. */
const MAX_HEADER_BYTES = 16 * 1024

/** A 407 comes before the proxy connects to anybody; a target that hangs must not hold up the others for longer. */
const FIRST_ANSWER_MS = 1000

type Phase = 'connecting' | 'asked' | 'open'

/**
 * A connection through an HTTP proxy: CONNECT (RFC 9110 §9.3.6), then the bytes of the other side. Emits `connect` once the
 * proxy has said yes; every other end before that is an `error` with a ProxyError.
 */
export class Tunnel extends Duplex implements Connection {
  bytesRead = 0
  bytesWritten = 0
  readonly #proxy: HttpProxy
  readonly #authority: string
  readonly #state: ProxyState
  #phase: Phase = 'connecting'
  #inner: Socket | null = null
  #asked: ClientRequest | null = null
  #answered: () => void = () => undefined
  /** Written before there was anywhere to write to. */
  #held: (() => void) | null = null

  constructor(proxy: HttpProxy, host: string, port: number, state: ProxyState) {
    super()
    this.#proxy = proxy
    this.#authority = hostPort(host, port)
    this.#state = state
    // As a socket does: whoever dialled has its listeners on by then.
    process.nextTick(() => this.#begin())
  }

  /** What to say when time is up and there is no connection yet. */
  whyLate(): ProxyFailure {
    return this.#failure(this.#phase === 'connecting' ? 'unreachable' : 'silent', 'ETIMEDOUT')
  }

  override _read(): void {
    this.#inner?.resume()
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    const write = (): void => {
      this.bytesWritten += chunk.length
      this.#inner?.write(chunk, done)
    }
    if (this.#phase === 'open') write()
    else this.#held = write
  }

  override _final(done: () => void): void {
    this.#inner?.end()
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#answered()
    this.#asked?.destroy()
    this.#inner?.destroy()
    done(error)
  }

  #begin(): void {
    const { first } = this.#state
    if (this.#proxy.authorization() === null) this.#go()
    else if (first !== null) void first.then(() => this.#go())
    else {
      this.#state.first = new Promise((settle) => {
        const timer = setTimeout(settle, FIRST_ANSWER_MS)
        this.#answered = () => {
          clearTimeout(timer)
          settle()
        }
      })
      this.#go()
    }
  }

  #go(): void {
    if (this.destroyed) return
    if (this.#state.rejected === null) this.#dial()
    else this.#fail(this.#state.rejected)
  }

  #dial(): void {
    const { scheme, host, port } = this.#proxy
    const inner =
      scheme === 'http'
        ? connect({ host, port, noDelay: true })
        : connectTls({ host, port, ...(isIP(host) === 0 ? { servername: host } : {}) })
    this.#inner = inner
    // To its end: an error event without a listener would be thrown.
    inner.on('error', () => undefined)
    const onConnect = (): void => {
      this.#phase = 'asked'
    }
    inner.once(scheme === 'http' ? 'connect' : 'secureConnect', onConnect)
    const authorization = this.#proxy.authorization()
    const asked = request({
      createConnection: () => inner,
      method: 'CONNECT',
      path: this.#authority,
      headers: {
        host: this.#authority,
        'user-agent': 'ats-gate',
        ...(authorization === null ? {} : { 'proxy-authorization': authorization }),
      },
      setHost: false,
      maxHeaderSize: MAX_HEADER_BYTES,
    })
    // It is about the connection that is to be made, which is not for this request alone.
    asked.removeHeader('connection')
    this.#asked = asked
    asked.on('error', (error: NodeJS.ErrnoException) => this.#fail(this.#failureOf(error)))
    asked.on('connect', (response, _socket, head: Buffer) => {
      const status = response.statusCode ?? 0
      if (status < 200 || status > 299) {
        const failure = this.#failure('status', String(status))
        if (WANTS_CREDENTIALS.includes(status)) this.#state.rejected = failure
        this.#fail(failure)
      } else this.#open(inner, head)
    })
    asked.end()
  }

  #open(inner: Socket, head: Buffer): void {
    this.#phase = 'open'
    this.#state.hasWorked = true
    this.#answered()
    inner.on('error', (error) => this.destroy(error))
    inner.on('end', () => this.push(null))
    inner.on('close', () => this.destroy())
    this.emit('connect')
    if (this.destroyed) return
    this.#held?.()
    this.#held = null
    // The other side may have spoken in the same packet.
    if (head.length > 0) this.#take(head)
    inner.on('data', (bytes: Buffer) => this.#take(bytes))
  }

  #take(bytes: Buffer): void {
    this.bytesRead += bytes.length
    if (!this.push(bytes)) this.#inner?.pause()
  }

  #fail(failure: ProxyFailure): void {
    this.destroy(new ProxyError(failure))
  }

  #failureOf(error: NodeJS.ErrnoException): ProxyFailure {
    const code = error.code ?? 'UNKNOWN'
    if (this.#phase === 'connecting') return this.#failure('unreachable', code)
    return this.#failure(code.startsWith('HPE_') ? 'malformed' : 'closed', code)
  }

  #failure(reason: ProxyFailure['reason'], code: string): ProxyFailure {
    const proxy = hostPort(this.#proxy.host, this.#proxy.port)
    const failure: ProxyFailure = { kind: 'proxy-failure', proxy, reason, code }
    if (reason !== 'status') this.#state.trouble = failure
    return failure
  }
}

/** Proxy Authentication Required; and Unauthorized, which tinyproxy answers to a wrong password. */
const WANTS_CREDENTIALS: readonly number[] = [407, 401]
