import { dialect, ihsWords, nginxWords, recognise as recognise$3, recognise$1 as recognise, recognise$2, recognise$3 as recognise$4, recognise$4 as recognise$1, unreachable, versionsFrom, websphereWords, word as word$1, word$1 as word } from "./suite-lists.js";
// src/model/listed.ts
function listed(names, most) {
	const more = names.length - most;
	return `${names.slice(0, most).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
// src/proxies/general-words.ts
function generalWords(remedy) {
	switch (remedy.kind) {
		case "set-minimum-version": return `Enable ${versionsFrom(remedy.version).join(" and ")} where TLS ends, and nothing older.`;
		case "disable-versions": return `Switch off ${listed(remedy.versions, MOST_NAMED)} where TLS ends; keep ${versionsFrom(remedy.minimum).join(" and ")}.`;
		case "enable-suites": return `Enable at least one of these suites where TLS ends: ${listed(remedy.suites, MOST_NAMED)}.`;
		case "disable-suites": return `Switch off ${listed(remedy.suites, MOST_NAMED)}${remedy.keep.length > 0 ? "; keep only suites that phones use" : ""}.`;
		case "enable-application-protocol": return `Let TLS offer one of the application protocols that apps speak: ${remedy.protocols.join(", ")}.`;
		case "redirect-to-https": return "Answer every request in the clear with a redirect to https before any content, or close the port.";
		case "enable-tls": return "Turn TLS on for this port.";
		case "replace-certificate": return `Install a certificate with ${remedy.need}.`;
		case "send-intermediates": return `Send the intermediate certificates after the leaf; missing: "${remedy.missingIssuer}". If that is a root of your own, add it to trust.roots of the policy.`;
		case "trust-root": return `Use a certificate from an authority that phones trust; or, if every phone has "${remedy.root}" installed, add it to trust.roots of the policy.`;
		case "staple-ocsp": return "Staple an OCSP response that is current and says good where TLS ends, and renew it before its nextUpdate; a certificate that does not demand one needs none.";
		case "make-reachable": return `Make ${remedy.what} reachable from this runner, or take the target off the list.`;
		case "allow-address": return remedy.isNever ? `Take what leads to ${remedy.address} off the list; or, if it is meant, name that address under connect or http of the target, ${WHERE_TRUSTED}.` : `Take what leads to ${remedy.address} off the list; or, if it is meant, name it under connect or http of the target, ${WHERE_TRUSTED}, or set private-addresses to allow.`;
		case "reload-server": return `Put the certificate and the configuration that are meant on ${remedy.where}, and reload the server there.`;
		case "add-backup-pin": return "Add a pin in reserve to the app, of a key that nothing serves yet: one that is kept offline, or that of another authority.";
		case "restrict-listener": return "Let the server listen on an inner address only, or close the port in the firewall to all but the VPN.";
		case "drop-client": return `Take ${remedy.client} off the clients of the policy: ${remedy.because}.`;
		case "send-hsts": return `Send "Strict-Transport-Security: max-age=${remedy.maxAgeSeconds}" with every answer inside TLS.`;
		case "update-tls-library": return `Update the product that ends TLS, or the TLS library that it uses: it lacks ${remedy.need}.`;
		case "disable-compression": return "Switch compression off where TLS ends; every release since 2013 has it off.";
		case "enable-groups": return `Enable the groups that phones have where TLS ends: ${listed(remedy.groups, MOST_NAMED)}.`;
		case "accept-large-hellos": return `Let whatever reads the first message of TLS (firewall, inspection, load balancer, server) take one of ${remedy.bytes} bytes in several packets: update it, or switch its inspection off for this address.`;
		default: return unreachable(remedy);
	}
}
const MOST_NAMED = 8;
const WHERE_TRUSTED = "in the policy (on a pull request: that of its base) or on the command line";
// src/proxies/products.ts
const PRODUCTS = [
	{
		name: "nginx",
		word: nginxWords,
		recognise
	},
	{
		name: "apache",
		word,
		recognise: recognise$1
	},
	{
		name: "ibm-http-server",
		word: ihsWords,
		recognise: recognise$2
	},
	{
		name: "websphere",
		word: websphereWords,
		recognise: recognise$3
	},
	{
		name: "haproxy",
		word: word$1,
		recognise: recognise$4
	},
	dialect
];
function adviceFor(remedy) {
	const words = PRODUCTS.flatMap(({ name, word }) => {
		const text = word(remedy);
		return text === null ? [] : [{
			proxy: name,
			text
		}];
	});
	return [{
		proxy: null,
		text: generalWords(remedy)
	}, ...words];
}
// src/configuration/recognise.ts
const READ_DIALECTS = PRODUCTS.filter(({ recognise }) => recognise !== void 0).map(({ name }) => name);
function recogniseDialect(path, text, said = null) {
	const [best] = PRODUCTS.filter(({ name }) => said === null || name === said).map(({ name, recognise }) => ({
		name,
		sureness: recognise?.(path, text) ?? 0
	})).toSorted((a, b) => b.sureness - a.sureness);
	return best !== void 0 && best.sureness > 0 ? best.name : null;
}
export { READ_DIALECTS, adviceFor, listed, recogniseDialect };
