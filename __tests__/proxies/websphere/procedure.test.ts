import { describe, expect, test } from '@jest/globals'
import type { Configuration, ProcedureStep } from '../../../src/model/listener.ts'
import { dialect } from '../../../src/proxies/websphere.ts'
import { assuming, sourcesOf } from '../../builders/configuration.ts'

type Files = Readonly<Record<string, string>>

function read(files: Files): Configuration {
  if (dialect.reader === undefined) throw new Error('there is no reader')
  return dialect.reader.read(Object.keys(files), sourcesOf(files), assuming())
}

function step(files: Files, number: string): ProcedureStep | undefined {
  return read(files).steps.find(({ id }) => id === `hcl-tls-1.2/${number}`)
}

const CONNECTIONS = 'LotusConnections-config.xml'
const DMGR = 'profiles/Dmgr01/config/cells/Cell01/security.xml'
const NODE = 'profiles/AppSrv01/config/cells/Cell01/security.xml'

function connections(body: string): string {
  return `<config:config xmlns:config="http://www.ibm.com/LotusConnections-config">\n${body}\n</config:config>`
}

const FORCED = '<forceConfidentialCommunications enabled="true"/>'

function security(...protocols: readonly string[]): string {
  const repertoires = protocols.map(
    (word, at) => `<repertoire alias="R${at}">\n<setting sslProtocol="${word}"/></repertoire>`,
  )
  return `<security:Security xmlns:security="http://www.ibm.com/websphere/appserver/schemas/5.0/security.xmi">\n${repertoires.join('\n')}\n</security:Security>`
}

function server(jvmArguments: string | null, component = 'applicationserver:ApplicationServer'): string {
  const attribute = jvmArguments === null ? '' : ` genericJvmArguments="${jvmArguments}"`
  return `<process:Server xmlns:process="http://www.ibm.com/websphere/appserver/schemas/5.0/process.xmi" name="server1">
<components xmi:type="${component}"/>
<processDefinitions><jvmEntries verboseModeClass="false"
  ${attribute}/></processDefinitions>
</process:Server>`
}

describe('step 3: ssl.client.props', () => {
  const W2 = `# com.ibm.ssl.protocol=TLSv1
com.ibm.ssl.alias=DefaultSSLSettings
com.ibm.ssl.protocol=SSL_TLSv2
com.ibm.ssl.enabledCipherSuites=
com.ibm.ssl.\\
protocol = TLSv1
`

  test('the last line wins, also one that is continued; a comment is none; no listener comes of it', () => {
    const { listeners, steps } = read({ 'ssl.client.props': W2 })
    expect(listeners).toEqual([])
    expect(steps).toMatchObject([
      {
        id: 'hcl-tls-1.2/3.2',
        state: 'wrong',
        message: 'com.ibm.ssl.protocol is TLSv1',
        mend: 'com.ibm.ssl.protocol=TLSv1.2',
        place: { line: 5, column: 1, endLine: 6, endColumn: 17 },
        via: [{ place: { line: 3 }, message: 'com.ibm.ssl.protocol=SSL_TLSv2 is replaced by line 5' }],
      },
    ])
  })

  test('mended it is done', () => {
    expect(step({ 'ssl.client.props': W2.replace('= TLSv1', '= TLSv1.2') }, '3.2')).toMatchObject({
      state: 'done',
      mend: null,
    })
  })

  test('the deployment manager has a step of its own, every node another', () => {
    const files = {
      'profiles/Dmgr01/properties/ssl.client.props': 'com.ibm.ssl.protocol=TLSv1.2',
      'profiles/AppSrv01/properties/ssl.client.props': 'com.ibm.ssl.protocol=TLSv1.2',
      'profiles/AppSrv02/properties/ssl.client.props': 'com.ibm.ssl.protocol:SSL',
    }
    expect(step(files, '3.1')).toMatchObject({ state: 'done' })
    expect(step(files, '3.2')).toMatchObject({
      state: 'wrong',
      place: { file: 'profiles/AppSrv02/properties/ssl.client.props' },
    })
  })

  test('an absent line is missing, where it belongs', () => {
    expect(step({ 'ssl.client.props': 'a=b\ncom.ibm.ssl.alias=X\nc=d\n' }, '3.2')).toMatchObject({
      state: 'missing',
      place: { line: 2 },
    })
    expect(step({ 'ssl.client.props': '' }, '3.2')).toMatchObject({ state: 'missing', place: { line: 1 } })
  })

  test('each alias begins another configuration', () => {
    const text = 'com.ibm.ssl.alias=A\ncom.ibm.ssl.protocol=SSL\ncom.ibm.ssl.alias=B\ncom.ibm.ssl.protocol=TLSv1.2\n'
    expect(step({ 'ssl.client.props': text }, '3.2')).toMatchObject({ state: 'wrong', place: { line: 2 }, via: [] })
  })
})

describe('step 4 and the links: LotusConnections-config.xml', () => {
  const W3 = `<config:config xmlns:config="http://www.ibm.com/LotusConnections-config">
  <forceConfidentialCommunications enabled="false"/>
  <sloc:serviceReference xmlns:sloc="http://www.ibm.com/service-location" enabled="true" serviceName="activities" ssl_enabled="false">
    <sloc:href><sloc:static href="http://connections.example.com" ssl_href=""/></sloc:href>
  </sloc:serviceReference>
  <properties>
    <genericProperty name="com.ibm.connections.SSLProtocol">TLSv1.1</genericProperty>
  </properties>
</config:config>
`

  test('http that is not forced to https, and links with http, are content in the clear', () => {
    const { listeners } = read({ [CONNECTIONS]: W3 })
    expect(
      listeners.map(({ names, port, cleartext, tls }) => [
        names[0],
        port,
        cleartext.at.line,
        tls.kind === 'known' && tls.value,
      ]),
    ).toEqual([
      ['forceConfidentialCommunications', null, 2, 'no'],
      ['connections.example.com', 80, 4, 'no'],
    ])
    expect(listeners[1]?.cleartext).toMatchObject({ value: 'content', at: { column: 29, endColumn: 66 } })
    expect(step({ [CONNECTIONS]: W3 }, '4')).toMatchObject({
      state: 'wrong',
      place: { line: 7 },
      mend: '<genericProperty name="com.ibm.connections.SSLProtocol">TLSv1.2</genericProperty>',
    })
  })

  test('mended: no listener, and the step is done', () => {
    const mended = W3.replace('enabled="false"/>', 'enabled="true"/>')
      .replace('ssl_href=""', 'ssl_href="https://connections.example.com"')
      .replace('TLSv1.1', 'TLSv1.2')
    expect(read({ [CONNECTIONS]: mended }).listeners).toEqual([])
    expect(step({ [CONNECTIONS]: mended }, '4')).toMatchObject({ state: 'done' })
  })

  test('an absent switch leaves http on, at the root', () => {
    expect(read({ [CONNECTIONS]: connections('') }).listeners).toMatchObject([{ cleartext: { at: { line: 1 } } }])
  })

  test('a service that is off, one behind it, and what is no address give no link; the same host gives one', () => {
    const body = `${FORCED}
<a:serviceReference enabled="false"><a:static href="http://off.example.com"/></a:serviceReference>
<a:serviceReference enabled="true"><a:interService href="http://inner.example.com"/><a:static href="/path"/></a:serviceReference>
<a:static href="http://m.example.com:8080/a" ssl_href=""/>
<a:static href="http://m.example.com:8080/b"/>`
    const { listeners } = read({ [CONNECTIONS]: connections(body) })
    expect(listeners).toMatchObject([
      { names: ['m.example.com'], port: 8080, cleartext: { at: { line: 5 }, via: [{ place: { line: 6 } }] } },
    ])
  })

  test('an absent property is missing at the end of the last properties; of two the first counts', () => {
    const empty = connections('<properties>\n</properties>\n<properties>\n</properties>')
    expect(step({ [CONNECTIONS]: empty }, '4')).toMatchObject({ state: 'missing', place: { line: 5, column: 1 } })
    const property = (value: string): string =>
      `<genericProperty name="com.ibm.connections.SSLProtocol">${value}</genericProperty>`
    const two = connections(`<properties>\n${property('TLSv1.2')}\n${property('TLSv1')}\n</properties>`)
    expect(step({ [CONNECTIONS]: two }, '4')).toMatchObject({
      state: 'done',
      place: { line: 3 },
      via: [{ place: { line: 4 } }],
    })
  })
})

describe('step 5: every SSL configuration', () => {
  test('names the worst, the others beside it', () => {
    expect(step({ [DMGR]: security('TLSv1.2', 'SSL_TLSv2', 'TLS') }, '5')).toMatchObject({
      state: 'wrong',
      message: 'sslProtocol of R1 is SSL_TLSv2, and 1 more place',
      mend: 'sslProtocol="TLSv1.2"',
      place: { line: 5 },
      via: [{ place: { line: 7 } }],
    })
  })

  test('one without sslProtocol is missing it', () => {
    const text = security('TLSv1.2').replace(' sslProtocol="TLSv1.2"', '')
    expect(step({ [DMGR]: text }, '5')).toMatchObject({ state: 'missing', message: 'R0 has no sslProtocol' })
  })
})

describe('step 6: the argument of every application server', () => {
  const argument = '-Dcom.ibm.jsse2.overrideDefaultTLS=true'
  const with6 = (files: Files) => step({ [CONNECTIONS]: connections(FORCED), ...files }, '6')

  test.each<[string, string | null, string]>([
    ['it is there among others', `-Xmx1g ${argument} -Da=b`, 'done'],
    ['it is absent', '-Xmx1g', 'missing'],
    ['there are no arguments', null, 'missing'],
    ['the last one wins', `${argument} -Dcom.ibm.jsse2.overrideDefaultTLS=false`, 'wrong'],
    ['it has no value', '-Dcom.ibm.jsse2.overrideDefaultTLS', 'wrong'],
    ['only a longer name is there', '-Dcom.ibm.jsse2.overrideDefaultTLSx=true', 'missing'],
  ])('%s', (_, words, state) => {
    expect(with6({ 'server.xml': server(words) })).toMatchObject({
      state,
      via: [{ message: expect.stringContaining('forces nothing') }],
    })
  })

  test('the place is the attribute, or the element that lacks it', () => {
    expect(with6({ 'server.xml': server('-Xmx1g') })).toMatchObject({ place: { line: 4 } })
    expect(with6({ 'server.xml': server(null) })).toMatchObject({ place: { line: 3 } })
  })

  test.each(['nodeagent:NodeAgent', 'cellmanager:CellManager'])('%s is no application server', (component) => {
    expect(with6({ 'server.xml': server(null, component) })).toMatchObject({ state: 'unknown' })
  })

  test('without the file of Connections nobody asks for it', () => {
    expect(step({ 'server.xml': server(null) }, '6')).toBeUndefined()
  })
})

describe('step 7: drift', () => {
  test('nodes that have what the deployment manager has', () => {
    expect(step({ [DMGR]: security('TLSv1.2'), [NODE]: security('TLSv1.2') }, '7')).toMatchObject({
      state: 'done',
      message: expect.stringContaining('syncNode.sh itself leave no trace'),
    })
  })

  test('a node that has something else, at its line', () => {
    expect(step({ [NODE]: security('SSL_TLSv2'), [DMGR]: security('TLSv1.2') }, '7')).toMatchObject({
      state: 'wrong',
      message: `R0 is sslProtocol="SSL_TLSv2" here and sslProtocol="TLSv1.2" in ${DMGR}:3`,
      place: { file: NODE, line: 3 },
      mend: expect.stringContaining('syncNode.sh'),
    })
  })

  test('one too few and one too many', () => {
    const fewer = step({ [DMGR]: security('TLSv1.2', 'TLSv1.2'), [NODE]: security('TLSv1.2') }, '7')
    expect(fewer).toMatchObject({ state: 'wrong', message: `R1 of ${DMGR}:5 is not here` })
    const more = step({ [DMGR]: security('TLSv1.2'), [NODE]: security('TLSv1.2', 'TLSv1.2') }, '7')
    expect(more).toMatchObject({ state: 'wrong', message: `R1 is not in ${DMGR}` })
  })

  test('another cell is not compared, and one copy has nothing to be compared with', () => {
    expect(
      step({ [DMGR]: security('TLSv1.2'), 'config/cells/Cell02/security.xml': security('SSL') }, '7'),
    ).toBeUndefined()
    expect(step({ [DMGR]: security('TLSv1.2') }, '7')).toBeUndefined()
  })
})

describe('the procedure as a whole', () => {
  test('with the file of Connections, what no file shows is unknown', () => {
    const { steps } = read({ [CONNECTIONS]: connections(FORCED) })
    expect(steps.map(({ id, state }) => [id.slice(12), state])).toEqual([
      ['1', 'unknown'],
      ['3.1', 'unknown'],
      ['3.2', 'unknown'],
      ['4', 'missing'],
      ['5', 'unknown'],
      ['6', 'unknown'],
    ])
  })

  test('without it only what the files show is asked', () => {
    expect(read({ [DMGR]: security('TLSv1.2') }).steps.map(({ id }) => id)).toEqual(['hcl-tls-1.2/5'])
  })
})
