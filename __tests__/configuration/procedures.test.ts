import { expect, test } from '@jest/globals'
import { readConfiguration } from '../../src/configuration/read-configuration.ts'
import { assuming, sourcesOf } from '../builders/configuration.ts'

const WEB = '<VirtualHost *:443>\nSSLEnable\nSSLProtocolDisable SSLv2 SSLv3 TLSv10 TLSv11\n</VirtualHost>\n'
const CONNECTIONS =
  '<config:config xmlns:config="http://www.ibm.com/LotusConnections-config"><forceConfidentialCommunications enabled="true"/></config:config>'

function statesOf(files: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  const entries = Object.keys(files).map((path) => ({ path, dialect: null }))
  return readConfiguration(entries, sourcesOf(files), assuming()).steps.map(({ id, state }) => [id.slice(12), state])
}

test('a web server alone is asked for no step of the procedure', () => {
  expect(statesOf({ 'httpd.conf': WEB })).toEqual([])
})

test('beside a file of Connections its step is known, and the first', () => {
  const files = { 'LotusConnections-config.xml': CONNECTIONS, 'httpd.conf': WEB }
  expect(statesOf(files).slice(0, 2)).toEqual([
    ['1', 'done'],
    ['3.1', 'unknown'],
  ])
  expect(statesOf({ 'LotusConnections-config.xml': CONNECTIONS })[0]).toEqual(['1', 'unknown'])
})
