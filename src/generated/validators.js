// Written by scripts/generate.ts from schemas/; edit those instead.
// \0rolldown/runtime.js
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	function ucs2length(str) {
		const len = str.length;
		let length = 0;
		let pos = 0;
		let value;
		while (pos < len) {
			length++;
			value = str.charCodeAt(pos++);
			if (value >= 55296 && value <= 56319 && pos < len) {
				value = str.charCodeAt(pos);
				if ((value & 64512) === 56320) pos++;
			}
		}
		return length;
	}
	exports.default = ucs2length;
	ucs2length.code = "require(\"ajv/dist/runtime/ucs2length\").default";
}));
// src/generated/validators-source.js
const validatePolicyFile = validate20;
const schema31 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "policy.schema.json",
	"title": "Policy file",
	"description": "What ats-gate demands of the servers that mobile apps talk to. Every key may be left out.",
	"type": "object",
	"additionalProperties": false,
	"properties": {
		"extends": {
			"title": "extends",
			"description": "Write what this policy builds on: ats, ibm-connections, hcl-connections, strict, a policy file, or a list of these, of which a later one wins.",
			"anyOf": [{
				"description": "Write the name of a built-in policy or of a policy file.",
				"type": "string",
				"minLength": 1
			}, {
				"description": "Write a list of names, such as [ats, team.yml], or remove the key.",
				"type": "array",
				"minItems": 1,
				"maxItems": 32,
				"items": {
					"description": "Write the name of a built-in policy or of a policy file.",
					"type": "string",
					"minLength": 1
				}
			}]
		},
		"requirements": { "$ref": "#/$defs/requirements" },
		"trust": { "$ref": "#/$defs/trust" },
		"fail-on": {
			"title": "fail-on",
			"description": "The least level that fails the run. Write error, warning or never.",
			"type": "string",
			"enum": [
				"error",
				"warning",
				"never"
			]
		},
		"on-undetermined": {
			"title": "on-undetermined",
			"description": "What to do where nothing could be learned. Write fail, warn or ignore.",
			"type": "string",
			"enum": [
				"fail",
				"warn",
				"ignore"
			]
		},
		"timeout": {
			"title": "timeout",
			"description": "Time for one attempt, connection set-up included. Write a duration such as 500ms or 10s, at most 10m.",
			"type": "string",
			"pattern": "^[0-9]{1,9}(ms|s|m|h|d)$"
		},
		"retries": {
			"title": "retries",
			"description": "Repeats after a failed resolution, a refused connection or a reset. Write a number from 0 to 10.",
			"type": "integer",
			"minimum": 0,
			"maximum": 10
		},
		"concurrency": {
			"title": "concurrency",
			"description": "Targets probed at once. Write a number from 1 to 256.",
			"type": "integer",
			"minimum": 1,
			"maximum": 256
		},
		"connections-per-address": {
			"title": "connections per address",
			"description": "Connections at once to one address and port, over all targets. Write a number from 1 to 256.",
			"type": "integer",
			"minimum": 1,
			"maximum": 256
		},
		"require-ipv6": {
			"title": "require-ipv6",
			"description": "Whether an IPv6 address that cannot be asked leaves its target undetermined. Write true or false.",
			"type": "boolean"
		},
		"deadline": {
			"title": "deadline",
			"description": "Time for the whole run. Write a duration such as 90s or 10m, at most 5d.",
			"type": "string",
			"pattern": "^[0-9]{1,9}(ms|s|m|h|d)$"
		},
		"proxy": {
			"title": "proxy",
			"description": "The HTTP proxy that everything is dialled through, instead of the one in https_proxy. Write http://host:port, https://host:port or none.",
			"type": "string",
			"minLength": 1
		},
		"assume": {
			"title": "assume",
			"description": "Versions of the products whose configurations are read, for what their files leave to a default. Write a mapping such as { nginx: \"1.24\", openssl: \"3.0\" }.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"nginx": { "$ref": "#/$defs/version" },
				"apache": { "$ref": "#/$defs/version" },
				"haproxy": { "$ref": "#/$defs/version" },
				"openssl": { "$ref": "#/$defs/version" },
				"ihs": { "$ref": "#/$defs/version" },
				"was": { "$ref": "#/$defs/version" }
			}
		},
		"targets": { "$ref": "#/$defs/targets" },
		"waivers": {
			"title": "waivers",
			"description": "Violations that are accepted for a time; those of bases count too. Write a list of mappings with requirement, target, reason, owner and until.",
			"type": "array",
			"items": { "$ref": "#/$defs/waiver" }
		}
	},
	"$defs": {
		"version": {
			"title": "Version",
			"description": "Write a version in quotes, such as \"1.24\": without them 1.20 is the number 1.2.",
			"type": "string",
			"pattern": "^[0-9]{1,4}([.][0-9]{1,4}){0,4}[a-z]{0,2}$"
		},
		"waiver": {
			"title": "Waiver",
			"description": "One requirement that one target, or every name below a domain, may violate until a day. Write a mapping with requirement, target, reason, owner and until.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"requirement",
				"target",
				"reason",
				"owner",
				"until"
			],
			"properties": {
				"requirement": {
					"title": "requirement",
					"description": "Write the requirement that may be violated, such as legacy-protocols.",
					"type": "string",
					"enum": [
						"https-only",
						"certificate-validity",
						"hostname-match",
						"tls-version",
						"trusted-chain",
						"forward-secrecy",
						"leaf-key",
						"leaf-signature",
						"legacy-protocols",
						"weak-ciphers",
						"certificate-expiry",
						"complete-chain",
						"path-strength",
						"certificate-purpose",
						"certificate-lifetime",
						"certificate-transparency",
						"revocation",
						"pins",
						"expected-issuer",
						"hsts",
						"secure-renegotiation",
						"extended-master-secret",
						"tls-compression",
						"downgrade-protection",
						"key-exchange",
						"clients",
						"fleet-consistency",
						"unreachable-from-here"
					]
				},
				"target": {
					"title": "target",
					"description": "Write host for all its ports, host:port, or \"*.example.com\" in quotes for every name below it; \"*\" for listeners of a configuration that answer for any name.",
					"type": "string"
				},
				"reason": {
					"title": "reason",
					"description": "Write why it is accepted, with the ticket that mends it.",
					"type": "string",
					"pattern": "\\S"
				},
				"owner": {
					"title": "owner",
					"description": "Write who answers for it, such as \"@infra\" in quotes.",
					"type": "string",
					"pattern": "\\S"
				},
				"until": {
					"title": "until",
					"description": "The last day that it holds for, in UTC. Write a day such as 2027-03-31.",
					"type": "string",
					"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
				}
			}
		},
		"level": {
			"title": "Level",
			"description": "How much a violation weighs. Write error, warning, notice or off.",
			"type": "string",
			"enum": [
				"error",
				"warning",
				"notice",
				"off"
			]
		},
		"pin": {
			"title": "Pin",
			"description": "Write the base64 of the SHA-256 of a SubjectPublicKeyInfo: 44 characters, with or without sha256/ before them.",
			"type": "string"
		},
		"pin-list": {
			"title": "Pin list",
			"description": "Write a list of pins: base64 of the SHA-256 of the SubjectPublicKeyInfo.",
			"type": "array",
			"minItems": 1,
			"maxItems": 100,
			"items": { "$ref": "#/$defs/pin" }
		},
		"requirements": {
			"title": "Requirements",
			"description": "Write a mapping of requirement names to levels, such as { legacy-protocols: error }.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"https-only": {
					"title": "https-only",
					"description": "Port 80 is closed, or every answer redirects to https before any content. Write a level (error, warning, notice or off) or { level: error }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": { "level": { "$ref": "#/$defs/level" } }
					}]
				},
				"certificate-validity": {
					"title": "certificate-validity",
					"description": "Every certificate of the path is inside its validity period. Write a level (error, warning, notice or off) or { level: error }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": { "level": { "$ref": "#/$defs/level" } }
					}]
				},
				"hostname-match": {
					"title": "hostname-match",
					"description": "A subject alternative name of the certificate matches the host. Write a level (error, warning, notice or off) or a mapping such as { common-name: true }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": {
							"level": { "$ref": "#/$defs/level" },
							"common-name": {
								"title": "common-name",
								"description": "Write true to accept a match of the common name too, false to demand a subject alternative name.",
								"type": "boolean"
							}
						}
					}]
				},
				"tls-version": {
					"title": "tls-version",
					"description": "The policy's client negotiates at least this version. Write a level (error, warning, notice or off) or a mapping such as { minimum: TLS 1.3 }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": {
							"level": { "$ref": "#/$defs/level" },
							"minimum": {
								"title": "minimum",
								"description": "Write TLS 1.2 or TLS 1.3.",
								"type": "string",
								"enum": ["TLS 1.2", "TLS 1.3"]
							}
						}
					}]
				},
				"trusted-chain": {
					"title": "trusted-chain",
					"description": "A certification path leads to a trusted root. Write a level (error, warning, notice or off) or { level: error }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": { "level": { "$ref": "#/$defs/level" } }
					}]
				},
				"forward-secrecy": {
					"title": "forward-secrecy",
					"description": "The policy's client negotiates one of these cipher suites. Write a level (error, warning, notice or off) or a mapping such as { suites: [TLS_AES_128_GCM_SHA256] }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": {
							"level": { "$ref": "#/$defs/level" },
							"suites": {
								"title": "suites",
								"description": "Write a list of cipher suites by their IANA names, such as [TLS_AES_128_GCM_SHA256].",
								"type": "array",
								"minItems": 1,
								"maxItems": 400,
								"uniqueItems": true,
								"items": {
									"description": "Write a cipher suite by its IANA name, such as TLS_AES_128_GCM_SHA256.",
									"type": "string"
								}
							}
						}
					}]
				},
				"leaf-key": {
					"title": "leaf-key",
					"description": "The key of the server's certificate is large enough. Write a level (error, warning, notice or off) or a mapping such as { rsa: 3072, ec: 256 }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": {
							"level": { "$ref": "#/$defs/level" },
							"rsa": {
								"title": "rsa",
								"description": "Write the least size of an RSA key in bits, from 1024 to 16384.",
								"type": "integer",
								"minimum": 1024,
								"maximum": 16384
							},
							"ec": {
								"title": "ec",
								"description": "Write the least size of an elliptic-curve key in bits, from 224 to 521.",
								"type": "integer",
								"minimum": 224,
								"maximum": 521
							}
						}
					}]
				},
				"leaf-signature": {
					"title": "leaf-signature",
					"description": "The server's certificate is signed with a SHA-2 digest of at least 256 bits. Write a level (error, warning, notice or off) or { level: error }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": { "level": { "$ref": "#/$defs/level" } }
					}]
				},
				"legacy-protocols": {
					"title": "legacy-protocols",
					"description": "No version older than the minimum is accepted from anyone. Write a level (error, warning, notice or off) or { level: error }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": { "level": { "$ref": "#/$defs/level" } }
					}]
				},
				"weak-ciphers": {
					"title": "weak-ciphers",
					"description": "No weak cipher suite is accepted from anyone. Write a level (error, warning, notice or off) or a mapping such as { also: [dhe] }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": {
							"level": { "$ref": "#/$defs/level" },
							"also": {
								"title": "also",
								"description": "Write a list of what counts as weak too: dhe, ecdhe-cbc.",
								"type": "array",
								"maxItems": 2,
								"uniqueItems": true,
								"items": {
									"description": "Write dhe or ecdhe-cbc.",
									"type": "string",
									"enum": ["dhe", "ecdhe-cbc"]
								}
							}
						}
					}]
				},
				"certificate-expiry": {
					"title": "certificate-expiry",
					"description": "Enough of the certificate's lifetime is left: a quarter, at most 21 days. Write a level (error, warning, notice or off) or a mapping such as { days: 14 }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": {
							"level": { "$ref": "#/$defs/level" },
							"days": {
								"title": "days",
								"description": "Write the least number of whole days that must be left, from 1 to 825.",
								"type": "integer",
								"minimum": 1,
								"maximum": 825
							}
						}
					}]
				},
				"complete-chain": {
					"title": "complete-chain",
					"description": "The certificates sent reach the root without fetching any. Write a level (error, warning, notice or off) or { level: error }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": { "level": { "$ref": "#/$defs/level" } }
					}]
				},
				"path-strength": {
					"title": "path-strength",
					"description": "The keys and signatures of the intermediates are strong too. Write a level (error, warning, notice or off) or { level: error }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": { "level": { "$ref": "#/$defs/level" } }
					}]
				},
				"certificate-purpose": {
					"title": "certificate-purpose",
					"description": "The certificate may be used for TLS servers. Write a level (error, warning, notice or off) or { level: error }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": { "level": { "$ref": "#/$defs/level" } }
					}]
				},
				"certificate-lifetime": {
					"title": "certificate-lifetime",
					"description": "The validity period is no longer than phones accept. Write a level (error, warning, notice or off) or { level: error }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": { "level": { "$ref": "#/$defs/level" } }
					}]
				},
				"certificate-transparency": {
					"title": "certificate-transparency",
					"description": "A public certificate comes with enough signed certificate timestamps. Write a level (error, warning, notice or off) or a mapping such as { log-list: ct/log_list.json }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": {
							"level": { "$ref": "#/$defs/level" },
							"log-list": {
								"title": "log-list",
								"description": "Write the name of a list of logs in the shape of log_list.json of Google or current_log_list.json of Apple; without it timestamps are counted and not checked.",
								"type": "string",
								"minLength": 1
							}
						}
					}]
				},
				"revocation": {
					"title": "revocation",
					"description": "A stapled OCSP response says good, and must-staple is honoured. Write a level (error, warning, notice or off) or { level: error }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": { "level": { "$ref": "#/$defs/level" } }
					}]
				},
				"pins": {
					"title": "pins",
					"description": "The pins of the app match the served path, and a backup pin exists. Write a level (error, warning, notice or off) or a mapping such as { backup: false }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": {
							"level": { "$ref": "#/$defs/level" },
							"backup": {
								"title": "backup",
								"description": "Write false to be content without a pin in reserve, true to demand one that nothing served matches.",
								"type": "boolean"
							}
						}
					}]
				},
				"expected-issuer": {
					"title": "expected-issuer",
					"description": "The certificate is the one that is expected. Write a level (error, warning, notice or off) or a mapping such as { issuer: \"CN=Example CA\" }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": {
							"level": { "$ref": "#/$defs/level" },
							"issuer": {
								"title": "issuer",
								"description": "Who may have issued the certificate. Write a common name, a distinguished name of which every part must be there, such as \"O=Example, C=DE\", or a list of these; [] for none.",
								"anyOf": [{
									"description": "Write a common name, or parts of a distinguished name such as \"O=Example, C=DE\".",
									"type": "string",
									"minLength": 1,
									"maxLength": 1e3
								}, {
									"description": "Write a list of names, any of which may have issued the certificate.",
									"type": "array",
									"maxItems": 100,
									"uniqueItems": true,
									"items": {
										"description": "Write a common name, or parts of a distinguished name such as \"O=Example, C=DE\".",
										"type": "string",
										"minLength": 1,
										"maxLength": 1e3
									}
								}]
							},
							"spki": {
								"title": "spki",
								"description": "Keys of which the certificate or its issuer must have one. Write a list of pins: base64 of the SHA-256 of the SubjectPublicKeyInfo.",
								"type": "array",
								"maxItems": 100,
								"items": { "$ref": "#/$defs/pin" }
							},
							"file": {
								"title": "file",
								"description": "The certificate that must be served. Write the path of a PEM file in the repository; with several certificates in it, any of them.",
								"type": "string",
								"minLength": 1
							}
						}
					}]
				},
				"hsts": {
					"title": "hsts",
					"description": "Strict-Transport-Security is sent with at least max-age. Write a level (error, warning, notice or off) or a mapping such as { max-age: 180d }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": {
							"level": { "$ref": "#/$defs/level" },
							"max-age": {
								"title": "max-age",
								"description": "Write the least max-age as a duration, such as 180d or 365d, at most 3650d.",
								"type": "string",
								"pattern": "^[0-9]{1,9}(ms|s|m|h|d)$"
							}
						}
					}]
				},
				"secure-renegotiation": {
					"title": "secure-renegotiation",
					"description": "Secure renegotiation (RFC 5746) is supported. Write a level (error, warning, notice or off) or { level: error }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": { "level": { "$ref": "#/$defs/level" } }
					}]
				},
				"extended-master-secret": {
					"title": "extended-master-secret",
					"description": "The extended master secret (RFC 7627) is supported. Write a level (error, warning, notice or off) or { level: error }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": { "level": { "$ref": "#/$defs/level" } }
					}]
				},
				"tls-compression": {
					"title": "tls-compression",
					"description": "TLS compression is not accepted. Write a level (error, warning, notice or off) or { level: error }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": { "level": { "$ref": "#/$defs/level" } }
					}]
				},
				"downgrade-protection": {
					"title": "downgrade-protection",
					"description": "A downgrade of the version is noticed. Write a level (error, warning, notice or off) or { level: error }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": { "level": { "$ref": "#/$defs/level" } }
					}]
				},
				"key-exchange": {
					"title": "key-exchange",
					"description": "A group that phones have is negotiated, and large hellos are survived. Write a level (error, warning, notice or off) or { level: error }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": { "level": { "$ref": "#/$defs/level" } }
					}]
				},
				"clients": {
					"title": "clients",
					"description": "Every client that is named connects. Write a level (error, warning, notice or off), a list such as [ios-12, android-7, okhttp-modern], or a mapping such as { profiles: [ios-12] }.",
					"anyOf": [
						{ "$ref": "#/$defs/level" },
						{
							"description": "Write a list of clients by their names, such as [ios-12, android-7, okhttp-modern].",
							"type": "array",
							"maxItems": 64,
							"uniqueItems": true,
							"items": {
								"description": "Write a client by its name, such as ios-12.",
								"type": "string"
							}
						},
						{
							"type": "object",
							"additionalProperties": false,
							"properties": {
								"level": { "$ref": "#/$defs/level" },
								"profiles": {
									"title": "profiles",
									"description": "Write a list of clients by their names, such as [ios-12, android-7, okhttp-modern].",
									"type": "array",
									"maxItems": 64,
									"uniqueItems": true,
									"items": {
										"description": "Write a client by its name, such as ios-12.",
										"type": "string"
									}
								}
							}
						}
					]
				},
				"fleet-consistency": {
					"title": "fleet-consistency",
					"description": "All addresses and samples of a target answer alike. Write a level (error, warning, notice or off) or { level: error }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": { "level": { "$ref": "#/$defs/level" } }
					}]
				},
				"unreachable-from-here": {
					"title": "unreachable-from-here",
					"description": "What must not answer from here does not. Write a level (error, warning, notice or off) or { level: error }.",
					"anyOf": [{ "$ref": "#/$defs/level" }, {
						"type": "object",
						"additionalProperties": false,
						"properties": { "level": { "$ref": "#/$defs/level" } }
					}]
				}
			}
		},
		"trust": {
			"title": "Trust",
			"description": "Which roots are trusted. Write a mapping with stores, roots or both.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"stores": {
					"title": "stores",
					"description": "Roots that a device has when new. Write a list of mozilla, system or PEM files; [] for none.",
					"type": "array",
					"maxItems": 32,
					"items": {
						"description": "Write mozilla, system or the name of a PEM file.",
						"type": "string",
						"minLength": 1
					}
				},
				"roots": {
					"title": "roots",
					"description": "Roots that a user or an administrator installs on the device. Write a list of PEM files.",
					"type": "array",
					"maxItems": 256,
					"items": {
						"description": "Write the name of a PEM file.",
						"type": "string",
						"minLength": 1
					}
				}
			}
		},
		"targets": {
			"title": "Targets",
			"description": "What is probed. Write a list of host names, host:port, https URLs, or mappings with host.",
			"type": "array",
			"items": { "$ref": "#/$defs/target" }
		},
		"target": {
			"title": "Target",
			"description": "Write host, host:port, an https URL, \"[v6]:port\" in quotes, or a mapping with host.",
			"anyOf": [{ "type": "string" }, { "$ref": "#/$defs/target-with-settings" }]
		},
		"target-with-settings": {
			"title": "Target with settings",
			"description": "A host with what is special about it.",
			"type": "object",
			"additionalProperties": false,
			"required": ["host"],
			"properties": {
				"host": {
					"title": "host",
					"description": "Write a host name, an address or an https URL.",
					"type": "string"
				},
				"port": {
					"title": "port",
					"description": "Write a number from 1 to 65535; without it, 443.",
					"type": "integer",
					"minimum": 1,
					"maximum": 65535
				},
				"connect": {
					"title": "connect",
					"description": "Dial here and keep the name: a proxy under test. Write host:port.",
					"type": "string"
				},
				"http": {
					"title": "http",
					"description": "Where the cleartext side is, when not port 80 of the same address. Write host:port or none.",
					"type": "string"
				},
				"samples": {
					"title": "samples",
					"description": "How often to repeat the exchanges that decide, for a fleet behind one address. Write a number from 1 to 100.",
					"type": "integer",
					"minimum": 1,
					"maximum": 100
				},
				"pins": {
					"title": "App pins",
					"description": "The pins of the app. Write a list, of which some certificate of the path must match one, or a mapping with leaf, ca or both, as Apple has it.",
					"anyOf": [{ "$ref": "#/$defs/pin-list" }, {
						"title": "Apple pins",
						"description": "Write a mapping with leaf, ca or both, each a list of pins.",
						"type": "object",
						"additionalProperties": false,
						"minProperties": 1,
						"properties": {
							"leaf": { "$ref": "#/$defs/pin-list" },
							"ca": { "$ref": "#/$defs/pin-list" }
						}
					}]
				},
				"reachable": {
					"title": "reachable",
					"description": "Write false for a target that must not answer from here, such as one behind a VPN.",
					"type": "boolean"
				},
				"require-ipv6": {
					"title": "require-ipv6",
					"description": "Whether an IPv6 address that cannot be asked leaves this target undetermined. Write true or false.",
					"type": "boolean"
				},
				"requirements": { "$ref": "#/$defs/requirements" },
				"trust": { "$ref": "#/$defs/trust" }
			}
		}
	}
};
const schema90 = {
	"title": "Trust",
	"description": "Which roots are trusted. Write a mapping with stores, roots or both.",
	"type": "object",
	"additionalProperties": false,
	"properties": {
		"stores": {
			"title": "stores",
			"description": "Roots that a device has when new. Write a list of mozilla, system or PEM files; [] for none.",
			"type": "array",
			"maxItems": 32,
			"items": {
				"description": "Write mozilla, system or the name of a PEM file.",
				"type": "string",
				"minLength": 1
			}
		},
		"roots": {
			"title": "roots",
			"description": "Roots that a user or an administrator installs on the device. Write a list of PEM files.",
			"type": "array",
			"maxItems": 256,
			"items": {
				"description": "Write the name of a PEM file.",
				"type": "string",
				"minLength": 1
			}
		}
	}
};
const schema91 = {
	"title": "Version",
	"description": "Write a version in quotes, such as \"1.24\": without them 1.20 is the number 1.2.",
	"type": "string",
	"pattern": "^[0-9]{1,4}([.][0-9]{1,4}){0,4}[a-z]{0,2}$"
};
const schema103 = {
	"title": "Waiver",
	"description": "One requirement that one target, or every name below a domain, may violate until a day. Write a mapping with requirement, target, reason, owner and until.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"requirement",
		"target",
		"reason",
		"owner",
		"until"
	],
	"properties": {
		"requirement": {
			"title": "requirement",
			"description": "Write the requirement that may be violated, such as legacy-protocols.",
			"type": "string",
			"enum": [
				"https-only",
				"certificate-validity",
				"hostname-match",
				"tls-version",
				"trusted-chain",
				"forward-secrecy",
				"leaf-key",
				"leaf-signature",
				"legacy-protocols",
				"weak-ciphers",
				"certificate-expiry",
				"complete-chain",
				"path-strength",
				"certificate-purpose",
				"certificate-lifetime",
				"certificate-transparency",
				"revocation",
				"pins",
				"expected-issuer",
				"hsts",
				"secure-renegotiation",
				"extended-master-secret",
				"tls-compression",
				"downgrade-protection",
				"key-exchange",
				"clients",
				"fleet-consistency",
				"unreachable-from-here"
			]
		},
		"target": {
			"title": "target",
			"description": "Write host for all its ports, host:port, or \"*.example.com\" in quotes for every name below it; \"*\" for listeners of a configuration that answer for any name.",
			"type": "string"
		},
		"reason": {
			"title": "reason",
			"description": "Write why it is accepted, with the ticket that mends it.",
			"type": "string",
			"pattern": "\\S"
		},
		"owner": {
			"title": "owner",
			"description": "Write who answers for it, such as \"@infra\" in quotes.",
			"type": "string",
			"pattern": "\\S"
		},
		"until": {
			"title": "until",
			"description": "The last day that it holds for, in UTC. Write a day such as 2027-03-31.",
			"type": "string",
			"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
		}
	}
};
const func1 = Object.prototype.hasOwnProperty;
const func2 = require_ucs2length().default;
const schema32 = {
	"title": "Requirements",
	"description": "Write a mapping of requirement names to levels, such as { legacy-protocols: error }.",
	"type": "object",
	"additionalProperties": false,
	"properties": {
		"https-only": {
			"title": "https-only",
			"description": "Port 80 is closed, or every answer redirects to https before any content. Write a level (error, warning, notice or off) or { level: error }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": { "level": { "$ref": "#/$defs/level" } }
			}]
		},
		"certificate-validity": {
			"title": "certificate-validity",
			"description": "Every certificate of the path is inside its validity period. Write a level (error, warning, notice or off) or { level: error }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": { "level": { "$ref": "#/$defs/level" } }
			}]
		},
		"hostname-match": {
			"title": "hostname-match",
			"description": "A subject alternative name of the certificate matches the host. Write a level (error, warning, notice or off) or a mapping such as { common-name: true }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": {
					"level": { "$ref": "#/$defs/level" },
					"common-name": {
						"title": "common-name",
						"description": "Write true to accept a match of the common name too, false to demand a subject alternative name.",
						"type": "boolean"
					}
				}
			}]
		},
		"tls-version": {
			"title": "tls-version",
			"description": "The policy's client negotiates at least this version. Write a level (error, warning, notice or off) or a mapping such as { minimum: TLS 1.3 }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": {
					"level": { "$ref": "#/$defs/level" },
					"minimum": {
						"title": "minimum",
						"description": "Write TLS 1.2 or TLS 1.3.",
						"type": "string",
						"enum": ["TLS 1.2", "TLS 1.3"]
					}
				}
			}]
		},
		"trusted-chain": {
			"title": "trusted-chain",
			"description": "A certification path leads to a trusted root. Write a level (error, warning, notice or off) or { level: error }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": { "level": { "$ref": "#/$defs/level" } }
			}]
		},
		"forward-secrecy": {
			"title": "forward-secrecy",
			"description": "The policy's client negotiates one of these cipher suites. Write a level (error, warning, notice or off) or a mapping such as { suites: [TLS_AES_128_GCM_SHA256] }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": {
					"level": { "$ref": "#/$defs/level" },
					"suites": {
						"title": "suites",
						"description": "Write a list of cipher suites by their IANA names, such as [TLS_AES_128_GCM_SHA256].",
						"type": "array",
						"minItems": 1,
						"maxItems": 400,
						"uniqueItems": true,
						"items": {
							"description": "Write a cipher suite by its IANA name, such as TLS_AES_128_GCM_SHA256.",
							"type": "string"
						}
					}
				}
			}]
		},
		"leaf-key": {
			"title": "leaf-key",
			"description": "The key of the server's certificate is large enough. Write a level (error, warning, notice or off) or a mapping such as { rsa: 3072, ec: 256 }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": {
					"level": { "$ref": "#/$defs/level" },
					"rsa": {
						"title": "rsa",
						"description": "Write the least size of an RSA key in bits, from 1024 to 16384.",
						"type": "integer",
						"minimum": 1024,
						"maximum": 16384
					},
					"ec": {
						"title": "ec",
						"description": "Write the least size of an elliptic-curve key in bits, from 224 to 521.",
						"type": "integer",
						"minimum": 224,
						"maximum": 521
					}
				}
			}]
		},
		"leaf-signature": {
			"title": "leaf-signature",
			"description": "The server's certificate is signed with a SHA-2 digest of at least 256 bits. Write a level (error, warning, notice or off) or { level: error }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": { "level": { "$ref": "#/$defs/level" } }
			}]
		},
		"legacy-protocols": {
			"title": "legacy-protocols",
			"description": "No version older than the minimum is accepted from anyone. Write a level (error, warning, notice or off) or { level: error }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": { "level": { "$ref": "#/$defs/level" } }
			}]
		},
		"weak-ciphers": {
			"title": "weak-ciphers",
			"description": "No weak cipher suite is accepted from anyone. Write a level (error, warning, notice or off) or a mapping such as { also: [dhe] }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": {
					"level": { "$ref": "#/$defs/level" },
					"also": {
						"title": "also",
						"description": "Write a list of what counts as weak too: dhe, ecdhe-cbc.",
						"type": "array",
						"maxItems": 2,
						"uniqueItems": true,
						"items": {
							"description": "Write dhe or ecdhe-cbc.",
							"type": "string",
							"enum": ["dhe", "ecdhe-cbc"]
						}
					}
				}
			}]
		},
		"certificate-expiry": {
			"title": "certificate-expiry",
			"description": "Enough of the certificate's lifetime is left: a quarter, at most 21 days. Write a level (error, warning, notice or off) or a mapping such as { days: 14 }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": {
					"level": { "$ref": "#/$defs/level" },
					"days": {
						"title": "days",
						"description": "Write the least number of whole days that must be left, from 1 to 825.",
						"type": "integer",
						"minimum": 1,
						"maximum": 825
					}
				}
			}]
		},
		"complete-chain": {
			"title": "complete-chain",
			"description": "The certificates sent reach the root without fetching any. Write a level (error, warning, notice or off) or { level: error }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": { "level": { "$ref": "#/$defs/level" } }
			}]
		},
		"path-strength": {
			"title": "path-strength",
			"description": "The keys and signatures of the intermediates are strong too. Write a level (error, warning, notice or off) or { level: error }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": { "level": { "$ref": "#/$defs/level" } }
			}]
		},
		"certificate-purpose": {
			"title": "certificate-purpose",
			"description": "The certificate may be used for TLS servers. Write a level (error, warning, notice or off) or { level: error }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": { "level": { "$ref": "#/$defs/level" } }
			}]
		},
		"certificate-lifetime": {
			"title": "certificate-lifetime",
			"description": "The validity period is no longer than phones accept. Write a level (error, warning, notice or off) or { level: error }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": { "level": { "$ref": "#/$defs/level" } }
			}]
		},
		"certificate-transparency": {
			"title": "certificate-transparency",
			"description": "A public certificate comes with enough signed certificate timestamps. Write a level (error, warning, notice or off) or a mapping such as { log-list: ct/log_list.json }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": {
					"level": { "$ref": "#/$defs/level" },
					"log-list": {
						"title": "log-list",
						"description": "Write the name of a list of logs in the shape of log_list.json of Google or current_log_list.json of Apple; without it timestamps are counted and not checked.",
						"type": "string",
						"minLength": 1
					}
				}
			}]
		},
		"revocation": {
			"title": "revocation",
			"description": "A stapled OCSP response says good, and must-staple is honoured. Write a level (error, warning, notice or off) or { level: error }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": { "level": { "$ref": "#/$defs/level" } }
			}]
		},
		"pins": {
			"title": "pins",
			"description": "The pins of the app match the served path, and a backup pin exists. Write a level (error, warning, notice or off) or a mapping such as { backup: false }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": {
					"level": { "$ref": "#/$defs/level" },
					"backup": {
						"title": "backup",
						"description": "Write false to be content without a pin in reserve, true to demand one that nothing served matches.",
						"type": "boolean"
					}
				}
			}]
		},
		"expected-issuer": {
			"title": "expected-issuer",
			"description": "The certificate is the one that is expected. Write a level (error, warning, notice or off) or a mapping such as { issuer: \"CN=Example CA\" }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": {
					"level": { "$ref": "#/$defs/level" },
					"issuer": {
						"title": "issuer",
						"description": "Who may have issued the certificate. Write a common name, a distinguished name of which every part must be there, such as \"O=Example, C=DE\", or a list of these; [] for none.",
						"anyOf": [{
							"description": "Write a common name, or parts of a distinguished name such as \"O=Example, C=DE\".",
							"type": "string",
							"minLength": 1,
							"maxLength": 1e3
						}, {
							"description": "Write a list of names, any of which may have issued the certificate.",
							"type": "array",
							"maxItems": 100,
							"uniqueItems": true,
							"items": {
								"description": "Write a common name, or parts of a distinguished name such as \"O=Example, C=DE\".",
								"type": "string",
								"minLength": 1,
								"maxLength": 1e3
							}
						}]
					},
					"spki": {
						"title": "spki",
						"description": "Keys of which the certificate or its issuer must have one. Write a list of pins: base64 of the SHA-256 of the SubjectPublicKeyInfo.",
						"type": "array",
						"maxItems": 100,
						"items": { "$ref": "#/$defs/pin" }
					},
					"file": {
						"title": "file",
						"description": "The certificate that must be served. Write the path of a PEM file in the repository; with several certificates in it, any of them.",
						"type": "string",
						"minLength": 1
					}
				}
			}]
		},
		"hsts": {
			"title": "hsts",
			"description": "Strict-Transport-Security is sent with at least max-age. Write a level (error, warning, notice or off) or a mapping such as { max-age: 180d }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": {
					"level": { "$ref": "#/$defs/level" },
					"max-age": {
						"title": "max-age",
						"description": "Write the least max-age as a duration, such as 180d or 365d, at most 3650d.",
						"type": "string",
						"pattern": "^[0-9]{1,9}(ms|s|m|h|d)$"
					}
				}
			}]
		},
		"secure-renegotiation": {
			"title": "secure-renegotiation",
			"description": "Secure renegotiation (RFC 5746) is supported. Write a level (error, warning, notice or off) or { level: error }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": { "level": { "$ref": "#/$defs/level" } }
			}]
		},
		"extended-master-secret": {
			"title": "extended-master-secret",
			"description": "The extended master secret (RFC 7627) is supported. Write a level (error, warning, notice or off) or { level: error }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": { "level": { "$ref": "#/$defs/level" } }
			}]
		},
		"tls-compression": {
			"title": "tls-compression",
			"description": "TLS compression is not accepted. Write a level (error, warning, notice or off) or { level: error }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": { "level": { "$ref": "#/$defs/level" } }
			}]
		},
		"downgrade-protection": {
			"title": "downgrade-protection",
			"description": "A downgrade of the version is noticed. Write a level (error, warning, notice or off) or { level: error }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": { "level": { "$ref": "#/$defs/level" } }
			}]
		},
		"key-exchange": {
			"title": "key-exchange",
			"description": "A group that phones have is negotiated, and large hellos are survived. Write a level (error, warning, notice or off) or { level: error }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": { "level": { "$ref": "#/$defs/level" } }
			}]
		},
		"clients": {
			"title": "clients",
			"description": "Every client that is named connects. Write a level (error, warning, notice or off), a list such as [ios-12, android-7, okhttp-modern], or a mapping such as { profiles: [ios-12] }.",
			"anyOf": [
				{ "$ref": "#/$defs/level" },
				{
					"description": "Write a list of clients by their names, such as [ios-12, android-7, okhttp-modern].",
					"type": "array",
					"maxItems": 64,
					"uniqueItems": true,
					"items": {
						"description": "Write a client by its name, such as ios-12.",
						"type": "string"
					}
				},
				{
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"level": { "$ref": "#/$defs/level" },
						"profiles": {
							"title": "profiles",
							"description": "Write a list of clients by their names, such as [ios-12, android-7, okhttp-modern].",
							"type": "array",
							"maxItems": 64,
							"uniqueItems": true,
							"items": {
								"description": "Write a client by its name, such as ios-12.",
								"type": "string"
							}
						}
					}
				}
			]
		},
		"fleet-consistency": {
			"title": "fleet-consistency",
			"description": "All addresses and samples of a target answer alike. Write a level (error, warning, notice or off) or { level: error }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": { "level": { "$ref": "#/$defs/level" } }
			}]
		},
		"unreachable-from-here": {
			"title": "unreachable-from-here",
			"description": "What must not answer from here does not. Write a level (error, warning, notice or off) or { level: error }.",
			"anyOf": [{ "$ref": "#/$defs/level" }, {
				"type": "object",
				"additionalProperties": false,
				"properties": { "level": { "$ref": "#/$defs/level" } }
			}]
		}
	}
};
const schema33 = {
	"title": "Level",
	"description": "How much a violation weighs. Write error, warning, notice or off.",
	"type": "string",
	"enum": [
		"error",
		"warning",
		"notice",
		"off"
	]
};
const schema71 = {
	"title": "Pin",
	"description": "Write the base64 of the SHA-256 of a SubjectPublicKeyInfo: 44 characters, with or without sha256/ before them.",
	"type": "string"
};
const pattern4 = /* @__PURE__ */ new RegExp("^[0-9]{1,9}(ms|s|m|h|d)$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate21.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!func1.call(schema32.properties, key0)) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema32,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data["https-only"] !== void 0) {
			let data0 = data["https-only"];
			const _errs3 = errors;
			let valid1 = false;
			const _errs4 = errors;
			if (typeof data0 !== "string") {
				const err1 = {
					instancePath: instancePath + "/https-only",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (!(data0 === "error" || data0 === "warning" || data0 === "notice" || data0 === "off")) {
				const err2 = {
					instancePath: instancePath + "/https-only",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			var _valid0 = _errs4 === errors;
			valid1 = valid1 || _valid0;
			const _errs7 = errors;
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
				for (const key1 in data0) if (!(key1 === "level")) {
					const err3 = {
						instancePath: instancePath + "/https-only",
						schemaPath: "#/properties/https-only/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["https-only"].anyOf[1],
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (data0.level !== void 0) {
					let data1 = data0.level;
					if (typeof data1 !== "string") {
						const err4 = {
							instancePath: instancePath + "/https-only/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data1
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
					if (!(data1 === "error" || data1 === "warning" || data1 === "notice" || data1 === "off")) {
						const err5 = {
							instancePath: instancePath + "/https-only/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data1
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/https-only",
					schemaPath: "#/properties/https-only/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["https-only"].anyOf[1].type,
					parentSchema: schema32.properties["https-only"].anyOf[1],
					data: data0
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			var _valid0 = _errs7 === errors;
			valid1 = valid1 || _valid0;
			if (!valid1) {
				const err7 = {
					instancePath: instancePath + "/https-only",
					schemaPath: "#/properties/https-only/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["https-only"].anyOf,
					parentSchema: schema32.properties["https-only"],
					data: data0
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			} else {
				errors = _errs3;
				if (vErrors !== null) {
					if (_errs3) vErrors.length = _errs3;
					else vErrors = null;
				}
			}
		}
		if (data["certificate-validity"] !== void 0) {
			let data2 = data["certificate-validity"];
			const _errs14 = errors;
			let valid5 = false;
			const _errs15 = errors;
			if (typeof data2 !== "string") {
				const err8 = {
					instancePath: instancePath + "/certificate-validity",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data2
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
			if (!(data2 === "error" || data2 === "warning" || data2 === "notice" || data2 === "off")) {
				const err9 = {
					instancePath: instancePath + "/certificate-validity",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data2
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
			var _valid1 = _errs15 === errors;
			valid5 = valid5 || _valid1;
			const _errs18 = errors;
			if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
				for (const key2 in data2) if (!(key2 === "level")) {
					const err10 = {
						instancePath: instancePath + "/certificate-validity",
						schemaPath: "#/properties/certificate-validity/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["certificate-validity"].anyOf[1],
						data: data2
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (data2.level !== void 0) {
					let data3 = data2.level;
					if (typeof data3 !== "string") {
						const err11 = {
							instancePath: instancePath + "/certificate-validity/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data3
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
					if (!(data3 === "error" || data3 === "warning" || data3 === "notice" || data3 === "off")) {
						const err12 = {
							instancePath: instancePath + "/certificate-validity/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data3
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/certificate-validity",
					schemaPath: "#/properties/certificate-validity/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["certificate-validity"].anyOf[1].type,
					parentSchema: schema32.properties["certificate-validity"].anyOf[1],
					data: data2
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
			var _valid1 = _errs18 === errors;
			valid5 = valid5 || _valid1;
			if (!valid5) {
				const err14 = {
					instancePath: instancePath + "/certificate-validity",
					schemaPath: "#/properties/certificate-validity/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["certificate-validity"].anyOf,
					parentSchema: schema32.properties["certificate-validity"],
					data: data2
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			} else {
				errors = _errs14;
				if (vErrors !== null) {
					if (_errs14) vErrors.length = _errs14;
					else vErrors = null;
				}
			}
		}
		if (data["hostname-match"] !== void 0) {
			let data4 = data["hostname-match"];
			const _errs25 = errors;
			let valid9 = false;
			const _errs26 = errors;
			if (typeof data4 !== "string") {
				const err15 = {
					instancePath: instancePath + "/hostname-match",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data4
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
			if (!(data4 === "error" || data4 === "warning" || data4 === "notice" || data4 === "off")) {
				const err16 = {
					instancePath: instancePath + "/hostname-match",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data4
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
			var _valid2 = _errs26 === errors;
			valid9 = valid9 || _valid2;
			const _errs29 = errors;
			if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
				for (const key3 in data4) if (!(key3 === "level" || key3 === "common-name")) {
					const err17 = {
						instancePath: instancePath + "/hostname-match",
						schemaPath: "#/properties/hostname-match/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key3 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["hostname-match"].anyOf[1],
						data: data4
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				if (data4.level !== void 0) {
					let data5 = data4.level;
					if (typeof data5 !== "string") {
						const err18 = {
							instancePath: instancePath + "/hostname-match/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data5
						};
						if (vErrors === null) vErrors = [err18];
						else vErrors.push(err18);
						errors++;
					}
					if (!(data5 === "error" || data5 === "warning" || data5 === "notice" || data5 === "off")) {
						const err19 = {
							instancePath: instancePath + "/hostname-match/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data5
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
				if (data4["common-name"] !== void 0) {
					let data6 = data4["common-name"];
					if (typeof data6 !== "boolean") {
						const err20 = {
							instancePath: instancePath + "/hostname-match/common-name",
							schemaPath: "#/properties/hostname-match/anyOf/1/properties/common-name/type",
							keyword: "type",
							params: { type: "boolean" },
							message: "must be boolean",
							schema: schema32.properties["hostname-match"].anyOf[1].properties["common-name"].type,
							parentSchema: schema32.properties["hostname-match"].anyOf[1].properties["common-name"],
							data: data6
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					}
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/hostname-match",
					schemaPath: "#/properties/hostname-match/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["hostname-match"].anyOf[1].type,
					parentSchema: schema32.properties["hostname-match"].anyOf[1],
					data: data4
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
			var _valid2 = _errs29 === errors;
			valid9 = valid9 || _valid2;
			if (!valid9) {
				const err22 = {
					instancePath: instancePath + "/hostname-match",
					schemaPath: "#/properties/hostname-match/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["hostname-match"].anyOf,
					parentSchema: schema32.properties["hostname-match"],
					data: data4
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			} else {
				errors = _errs25;
				if (vErrors !== null) {
					if (_errs25) vErrors.length = _errs25;
					else vErrors = null;
				}
			}
		}
		if (data["tls-version"] !== void 0) {
			let data7 = data["tls-version"];
			const _errs38 = errors;
			let valid13 = false;
			const _errs39 = errors;
			if (typeof data7 !== "string") {
				const err23 = {
					instancePath: instancePath + "/tls-version",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data7
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
			if (!(data7 === "error" || data7 === "warning" || data7 === "notice" || data7 === "off")) {
				const err24 = {
					instancePath: instancePath + "/tls-version",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data7
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
			var _valid3 = _errs39 === errors;
			valid13 = valid13 || _valid3;
			const _errs42 = errors;
			if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
				for (const key4 in data7) if (!(key4 === "level" || key4 === "minimum")) {
					const err25 = {
						instancePath: instancePath + "/tls-version",
						schemaPath: "#/properties/tls-version/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key4 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["tls-version"].anyOf[1],
						data: data7
					};
					if (vErrors === null) vErrors = [err25];
					else vErrors.push(err25);
					errors++;
				}
				if (data7.level !== void 0) {
					let data8 = data7.level;
					if (typeof data8 !== "string") {
						const err26 = {
							instancePath: instancePath + "/tls-version/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data8
						};
						if (vErrors === null) vErrors = [err26];
						else vErrors.push(err26);
						errors++;
					}
					if (!(data8 === "error" || data8 === "warning" || data8 === "notice" || data8 === "off")) {
						const err27 = {
							instancePath: instancePath + "/tls-version/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data8
						};
						if (vErrors === null) vErrors = [err27];
						else vErrors.push(err27);
						errors++;
					}
				}
				if (data7.minimum !== void 0) {
					let data9 = data7.minimum;
					if (typeof data9 !== "string") {
						const err28 = {
							instancePath: instancePath + "/tls-version/minimum",
							schemaPath: "#/properties/tls-version/anyOf/1/properties/minimum/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties["tls-version"].anyOf[1].properties.minimum.type,
							parentSchema: schema32.properties["tls-version"].anyOf[1].properties.minimum,
							data: data9
						};
						if (vErrors === null) vErrors = [err28];
						else vErrors.push(err28);
						errors++;
					}
					if (!(data9 === "TLS 1.2" || data9 === "TLS 1.3")) {
						const err29 = {
							instancePath: instancePath + "/tls-version/minimum",
							schemaPath: "#/properties/tls-version/anyOf/1/properties/minimum/enum",
							keyword: "enum",
							params: { allowedValues: schema32.properties["tls-version"].anyOf[1].properties.minimum.enum },
							message: "must be equal to one of the allowed values",
							schema: schema32.properties["tls-version"].anyOf[1].properties.minimum.enum,
							parentSchema: schema32.properties["tls-version"].anyOf[1].properties.minimum,
							data: data9
						};
						if (vErrors === null) vErrors = [err29];
						else vErrors.push(err29);
						errors++;
					}
				}
			} else {
				const err30 = {
					instancePath: instancePath + "/tls-version",
					schemaPath: "#/properties/tls-version/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["tls-version"].anyOf[1].type,
					parentSchema: schema32.properties["tls-version"].anyOf[1],
					data: data7
				};
				if (vErrors === null) vErrors = [err30];
				else vErrors.push(err30);
				errors++;
			}
			var _valid3 = _errs42 === errors;
			valid13 = valid13 || _valid3;
			if (!valid13) {
				const err31 = {
					instancePath: instancePath + "/tls-version",
					schemaPath: "#/properties/tls-version/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["tls-version"].anyOf,
					parentSchema: schema32.properties["tls-version"],
					data: data7
				};
				if (vErrors === null) vErrors = [err31];
				else vErrors.push(err31);
				errors++;
			} else {
				errors = _errs38;
				if (vErrors !== null) {
					if (_errs38) vErrors.length = _errs38;
					else vErrors = null;
				}
			}
		}
		if (data["trusted-chain"] !== void 0) {
			let data10 = data["trusted-chain"];
			const _errs51 = errors;
			let valid17 = false;
			const _errs52 = errors;
			if (typeof data10 !== "string") {
				const err32 = {
					instancePath: instancePath + "/trusted-chain",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data10
				};
				if (vErrors === null) vErrors = [err32];
				else vErrors.push(err32);
				errors++;
			}
			if (!(data10 === "error" || data10 === "warning" || data10 === "notice" || data10 === "off")) {
				const err33 = {
					instancePath: instancePath + "/trusted-chain",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data10
				};
				if (vErrors === null) vErrors = [err33];
				else vErrors.push(err33);
				errors++;
			}
			var _valid4 = _errs52 === errors;
			valid17 = valid17 || _valid4;
			const _errs55 = errors;
			if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
				for (const key5 in data10) if (!(key5 === "level")) {
					const err34 = {
						instancePath: instancePath + "/trusted-chain",
						schemaPath: "#/properties/trusted-chain/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key5 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["trusted-chain"].anyOf[1],
						data: data10
					};
					if (vErrors === null) vErrors = [err34];
					else vErrors.push(err34);
					errors++;
				}
				if (data10.level !== void 0) {
					let data11 = data10.level;
					if (typeof data11 !== "string") {
						const err35 = {
							instancePath: instancePath + "/trusted-chain/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data11
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					}
					if (!(data11 === "error" || data11 === "warning" || data11 === "notice" || data11 === "off")) {
						const err36 = {
							instancePath: instancePath + "/trusted-chain/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data11
						};
						if (vErrors === null) vErrors = [err36];
						else vErrors.push(err36);
						errors++;
					}
				}
			} else {
				const err37 = {
					instancePath: instancePath + "/trusted-chain",
					schemaPath: "#/properties/trusted-chain/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["trusted-chain"].anyOf[1].type,
					parentSchema: schema32.properties["trusted-chain"].anyOf[1],
					data: data10
				};
				if (vErrors === null) vErrors = [err37];
				else vErrors.push(err37);
				errors++;
			}
			var _valid4 = _errs55 === errors;
			valid17 = valid17 || _valid4;
			if (!valid17) {
				const err38 = {
					instancePath: instancePath + "/trusted-chain",
					schemaPath: "#/properties/trusted-chain/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["trusted-chain"].anyOf,
					parentSchema: schema32.properties["trusted-chain"],
					data: data10
				};
				if (vErrors === null) vErrors = [err38];
				else vErrors.push(err38);
				errors++;
			} else {
				errors = _errs51;
				if (vErrors !== null) {
					if (_errs51) vErrors.length = _errs51;
					else vErrors = null;
				}
			}
		}
		if (data["forward-secrecy"] !== void 0) {
			let data12 = data["forward-secrecy"];
			const _errs62 = errors;
			let valid21 = false;
			const _errs63 = errors;
			if (typeof data12 !== "string") {
				const err39 = {
					instancePath: instancePath + "/forward-secrecy",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data12
				};
				if (vErrors === null) vErrors = [err39];
				else vErrors.push(err39);
				errors++;
			}
			if (!(data12 === "error" || data12 === "warning" || data12 === "notice" || data12 === "off")) {
				const err40 = {
					instancePath: instancePath + "/forward-secrecy",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data12
				};
				if (vErrors === null) vErrors = [err40];
				else vErrors.push(err40);
				errors++;
			}
			var _valid5 = _errs63 === errors;
			valid21 = valid21 || _valid5;
			const _errs66 = errors;
			if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
				for (const key6 in data12) if (!(key6 === "level" || key6 === "suites")) {
					const err41 = {
						instancePath: instancePath + "/forward-secrecy",
						schemaPath: "#/properties/forward-secrecy/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key6 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["forward-secrecy"].anyOf[1],
						data: data12
					};
					if (vErrors === null) vErrors = [err41];
					else vErrors.push(err41);
					errors++;
				}
				if (data12.level !== void 0) {
					let data13 = data12.level;
					if (typeof data13 !== "string") {
						const err42 = {
							instancePath: instancePath + "/forward-secrecy/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data13
						};
						if (vErrors === null) vErrors = [err42];
						else vErrors.push(err42);
						errors++;
					}
					if (!(data13 === "error" || data13 === "warning" || data13 === "notice" || data13 === "off")) {
						const err43 = {
							instancePath: instancePath + "/forward-secrecy/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data13
						};
						if (vErrors === null) vErrors = [err43];
						else vErrors.push(err43);
						errors++;
					}
				}
				if (data12.suites !== void 0) {
					let data14 = data12.suites;
					if (Array.isArray(data14)) {
						if (data14.length > 400) {
							const err44 = {
								instancePath: instancePath + "/forward-secrecy/suites",
								schemaPath: "#/properties/forward-secrecy/anyOf/1/properties/suites/maxItems",
								keyword: "maxItems",
								params: { limit: 400 },
								message: "must NOT have more than 400 items",
								schema: 400,
								parentSchema: schema32.properties["forward-secrecy"].anyOf[1].properties.suites,
								data: data14
							};
							if (vErrors === null) vErrors = [err44];
							else vErrors.push(err44);
							errors++;
						}
						if (data14.length < 1) {
							const err45 = {
								instancePath: instancePath + "/forward-secrecy/suites",
								schemaPath: "#/properties/forward-secrecy/anyOf/1/properties/suites/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 items",
								schema: 1,
								parentSchema: schema32.properties["forward-secrecy"].anyOf[1].properties.suites,
								data: data14
							};
							if (vErrors === null) vErrors = [err45];
							else vErrors.push(err45);
							errors++;
						}
						const len0 = data14.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data15 = data14[i0];
							if (typeof data15 !== "string") {
								const err46 = {
									instancePath: instancePath + "/forward-secrecy/suites/" + i0,
									schemaPath: "#/properties/forward-secrecy/anyOf/1/properties/suites/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema32.properties["forward-secrecy"].anyOf[1].properties.suites.items.type,
									parentSchema: schema32.properties["forward-secrecy"].anyOf[1].properties.suites.items,
									data: data15
								};
								if (vErrors === null) vErrors = [err46];
								else vErrors.push(err46);
								errors++;
							}
						}
						let i1 = data14.length;
						let j0;
						if (i1 > 1) {
							const indices0 = {};
							for (; i1--;) {
								let item0 = data14[i1];
								if (typeof item0 !== "string") continue;
								if (typeof indices0[item0] == "number") {
									j0 = indices0[item0];
									const err47 = {
										instancePath: instancePath + "/forward-secrecy/suites",
										schemaPath: "#/properties/forward-secrecy/anyOf/1/properties/suites/uniqueItems",
										keyword: "uniqueItems",
										params: {
											i: i1,
											j: j0
										},
										message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)",
										schema: true,
										parentSchema: schema32.properties["forward-secrecy"].anyOf[1].properties.suites,
										data: data14
									};
									if (vErrors === null) vErrors = [err47];
									else vErrors.push(err47);
									errors++;
									break;
								}
								indices0[item0] = i1;
							}
						}
					} else {
						const err48 = {
							instancePath: instancePath + "/forward-secrecy/suites",
							schemaPath: "#/properties/forward-secrecy/anyOf/1/properties/suites/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema32.properties["forward-secrecy"].anyOf[1].properties.suites.type,
							parentSchema: schema32.properties["forward-secrecy"].anyOf[1].properties.suites,
							data: data14
						};
						if (vErrors === null) vErrors = [err48];
						else vErrors.push(err48);
						errors++;
					}
				}
			} else {
				const err49 = {
					instancePath: instancePath + "/forward-secrecy",
					schemaPath: "#/properties/forward-secrecy/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["forward-secrecy"].anyOf[1].type,
					parentSchema: schema32.properties["forward-secrecy"].anyOf[1],
					data: data12
				};
				if (vErrors === null) vErrors = [err49];
				else vErrors.push(err49);
				errors++;
			}
			var _valid5 = _errs66 === errors;
			valid21 = valid21 || _valid5;
			if (!valid21) {
				const err50 = {
					instancePath: instancePath + "/forward-secrecy",
					schemaPath: "#/properties/forward-secrecy/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["forward-secrecy"].anyOf,
					parentSchema: schema32.properties["forward-secrecy"],
					data: data12
				};
				if (vErrors === null) vErrors = [err50];
				else vErrors.push(err50);
				errors++;
			} else {
				errors = _errs62;
				if (vErrors !== null) {
					if (_errs62) vErrors.length = _errs62;
					else vErrors = null;
				}
			}
		}
		if (data["leaf-key"] !== void 0) {
			let data16 = data["leaf-key"];
			const _errs77 = errors;
			let valid28 = false;
			const _errs78 = errors;
			if (typeof data16 !== "string") {
				const err51 = {
					instancePath: instancePath + "/leaf-key",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data16
				};
				if (vErrors === null) vErrors = [err51];
				else vErrors.push(err51);
				errors++;
			}
			if (!(data16 === "error" || data16 === "warning" || data16 === "notice" || data16 === "off")) {
				const err52 = {
					instancePath: instancePath + "/leaf-key",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data16
				};
				if (vErrors === null) vErrors = [err52];
				else vErrors.push(err52);
				errors++;
			}
			var _valid6 = _errs78 === errors;
			valid28 = valid28 || _valid6;
			const _errs81 = errors;
			if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
				for (const key7 in data16) if (!(key7 === "level" || key7 === "rsa" || key7 === "ec")) {
					const err53 = {
						instancePath: instancePath + "/leaf-key",
						schemaPath: "#/properties/leaf-key/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key7 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["leaf-key"].anyOf[1],
						data: data16
					};
					if (vErrors === null) vErrors = [err53];
					else vErrors.push(err53);
					errors++;
				}
				if (data16.level !== void 0) {
					let data17 = data16.level;
					if (typeof data17 !== "string") {
						const err54 = {
							instancePath: instancePath + "/leaf-key/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data17
						};
						if (vErrors === null) vErrors = [err54];
						else vErrors.push(err54);
						errors++;
					}
					if (!(data17 === "error" || data17 === "warning" || data17 === "notice" || data17 === "off")) {
						const err55 = {
							instancePath: instancePath + "/leaf-key/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data17
						};
						if (vErrors === null) vErrors = [err55];
						else vErrors.push(err55);
						errors++;
					}
				}
				if (data16.rsa !== void 0) {
					let data18 = data16.rsa;
					if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18))) {
						const err56 = {
							instancePath: instancePath + "/leaf-key/rsa",
							schemaPath: "#/properties/leaf-key/anyOf/1/properties/rsa/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema32.properties["leaf-key"].anyOf[1].properties.rsa.type,
							parentSchema: schema32.properties["leaf-key"].anyOf[1].properties.rsa,
							data: data18
						};
						if (vErrors === null) vErrors = [err56];
						else vErrors.push(err56);
						errors++;
					}
					if (typeof data18 == "number" && isFinite(data18)) {
						if (data18 > 16384 || isNaN(data18)) {
							const err57 = {
								instancePath: instancePath + "/leaf-key/rsa",
								schemaPath: "#/properties/leaf-key/anyOf/1/properties/rsa/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 16384
								},
								message: "must be <= 16384",
								schema: 16384,
								parentSchema: schema32.properties["leaf-key"].anyOf[1].properties.rsa,
								data: data18
							};
							if (vErrors === null) vErrors = [err57];
							else vErrors.push(err57);
							errors++;
						}
						if (data18 < 1024 || isNaN(data18)) {
							const err58 = {
								instancePath: instancePath + "/leaf-key/rsa",
								schemaPath: "#/properties/leaf-key/anyOf/1/properties/rsa/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1024
								},
								message: "must be >= 1024",
								schema: 1024,
								parentSchema: schema32.properties["leaf-key"].anyOf[1].properties.rsa,
								data: data18
							};
							if (vErrors === null) vErrors = [err58];
							else vErrors.push(err58);
							errors++;
						}
					}
				}
				if (data16.ec !== void 0) {
					let data19 = data16.ec;
					if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19) && isFinite(data19))) {
						const err59 = {
							instancePath: instancePath + "/leaf-key/ec",
							schemaPath: "#/properties/leaf-key/anyOf/1/properties/ec/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema32.properties["leaf-key"].anyOf[1].properties.ec.type,
							parentSchema: schema32.properties["leaf-key"].anyOf[1].properties.ec,
							data: data19
						};
						if (vErrors === null) vErrors = [err59];
						else vErrors.push(err59);
						errors++;
					}
					if (typeof data19 == "number" && isFinite(data19)) {
						if (data19 > 521 || isNaN(data19)) {
							const err60 = {
								instancePath: instancePath + "/leaf-key/ec",
								schemaPath: "#/properties/leaf-key/anyOf/1/properties/ec/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 521
								},
								message: "must be <= 521",
								schema: 521,
								parentSchema: schema32.properties["leaf-key"].anyOf[1].properties.ec,
								data: data19
							};
							if (vErrors === null) vErrors = [err60];
							else vErrors.push(err60);
							errors++;
						}
						if (data19 < 224 || isNaN(data19)) {
							const err61 = {
								instancePath: instancePath + "/leaf-key/ec",
								schemaPath: "#/properties/leaf-key/anyOf/1/properties/ec/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 224
								},
								message: "must be >= 224",
								schema: 224,
								parentSchema: schema32.properties["leaf-key"].anyOf[1].properties.ec,
								data: data19
							};
							if (vErrors === null) vErrors = [err61];
							else vErrors.push(err61);
							errors++;
						}
					}
				}
			} else {
				const err62 = {
					instancePath: instancePath + "/leaf-key",
					schemaPath: "#/properties/leaf-key/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["leaf-key"].anyOf[1].type,
					parentSchema: schema32.properties["leaf-key"].anyOf[1],
					data: data16
				};
				if (vErrors === null) vErrors = [err62];
				else vErrors.push(err62);
				errors++;
			}
			var _valid6 = _errs81 === errors;
			valid28 = valid28 || _valid6;
			if (!valid28) {
				const err63 = {
					instancePath: instancePath + "/leaf-key",
					schemaPath: "#/properties/leaf-key/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["leaf-key"].anyOf,
					parentSchema: schema32.properties["leaf-key"],
					data: data16
				};
				if (vErrors === null) vErrors = [err63];
				else vErrors.push(err63);
				errors++;
			} else {
				errors = _errs77;
				if (vErrors !== null) {
					if (_errs77) vErrors.length = _errs77;
					else vErrors = null;
				}
			}
		}
		if (data["leaf-signature"] !== void 0) {
			let data20 = data["leaf-signature"];
			const _errs92 = errors;
			let valid32 = false;
			const _errs93 = errors;
			if (typeof data20 !== "string") {
				const err64 = {
					instancePath: instancePath + "/leaf-signature",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data20
				};
				if (vErrors === null) vErrors = [err64];
				else vErrors.push(err64);
				errors++;
			}
			if (!(data20 === "error" || data20 === "warning" || data20 === "notice" || data20 === "off")) {
				const err65 = {
					instancePath: instancePath + "/leaf-signature",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data20
				};
				if (vErrors === null) vErrors = [err65];
				else vErrors.push(err65);
				errors++;
			}
			var _valid7 = _errs93 === errors;
			valid32 = valid32 || _valid7;
			const _errs96 = errors;
			if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
				for (const key8 in data20) if (!(key8 === "level")) {
					const err66 = {
						instancePath: instancePath + "/leaf-signature",
						schemaPath: "#/properties/leaf-signature/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key8 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["leaf-signature"].anyOf[1],
						data: data20
					};
					if (vErrors === null) vErrors = [err66];
					else vErrors.push(err66);
					errors++;
				}
				if (data20.level !== void 0) {
					let data21 = data20.level;
					if (typeof data21 !== "string") {
						const err67 = {
							instancePath: instancePath + "/leaf-signature/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data21
						};
						if (vErrors === null) vErrors = [err67];
						else vErrors.push(err67);
						errors++;
					}
					if (!(data21 === "error" || data21 === "warning" || data21 === "notice" || data21 === "off")) {
						const err68 = {
							instancePath: instancePath + "/leaf-signature/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data21
						};
						if (vErrors === null) vErrors = [err68];
						else vErrors.push(err68);
						errors++;
					}
				}
			} else {
				const err69 = {
					instancePath: instancePath + "/leaf-signature",
					schemaPath: "#/properties/leaf-signature/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["leaf-signature"].anyOf[1].type,
					parentSchema: schema32.properties["leaf-signature"].anyOf[1],
					data: data20
				};
				if (vErrors === null) vErrors = [err69];
				else vErrors.push(err69);
				errors++;
			}
			var _valid7 = _errs96 === errors;
			valid32 = valid32 || _valid7;
			if (!valid32) {
				const err70 = {
					instancePath: instancePath + "/leaf-signature",
					schemaPath: "#/properties/leaf-signature/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["leaf-signature"].anyOf,
					parentSchema: schema32.properties["leaf-signature"],
					data: data20
				};
				if (vErrors === null) vErrors = [err70];
				else vErrors.push(err70);
				errors++;
			} else {
				errors = _errs92;
				if (vErrors !== null) {
					if (_errs92) vErrors.length = _errs92;
					else vErrors = null;
				}
			}
		}
		if (data["legacy-protocols"] !== void 0) {
			let data22 = data["legacy-protocols"];
			const _errs103 = errors;
			let valid36 = false;
			const _errs104 = errors;
			if (typeof data22 !== "string") {
				const err71 = {
					instancePath: instancePath + "/legacy-protocols",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data22
				};
				if (vErrors === null) vErrors = [err71];
				else vErrors.push(err71);
				errors++;
			}
			if (!(data22 === "error" || data22 === "warning" || data22 === "notice" || data22 === "off")) {
				const err72 = {
					instancePath: instancePath + "/legacy-protocols",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data22
				};
				if (vErrors === null) vErrors = [err72];
				else vErrors.push(err72);
				errors++;
			}
			var _valid8 = _errs104 === errors;
			valid36 = valid36 || _valid8;
			const _errs107 = errors;
			if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
				for (const key9 in data22) if (!(key9 === "level")) {
					const err73 = {
						instancePath: instancePath + "/legacy-protocols",
						schemaPath: "#/properties/legacy-protocols/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key9 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["legacy-protocols"].anyOf[1],
						data: data22
					};
					if (vErrors === null) vErrors = [err73];
					else vErrors.push(err73);
					errors++;
				}
				if (data22.level !== void 0) {
					let data23 = data22.level;
					if (typeof data23 !== "string") {
						const err74 = {
							instancePath: instancePath + "/legacy-protocols/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data23
						};
						if (vErrors === null) vErrors = [err74];
						else vErrors.push(err74);
						errors++;
					}
					if (!(data23 === "error" || data23 === "warning" || data23 === "notice" || data23 === "off")) {
						const err75 = {
							instancePath: instancePath + "/legacy-protocols/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data23
						};
						if (vErrors === null) vErrors = [err75];
						else vErrors.push(err75);
						errors++;
					}
				}
			} else {
				const err76 = {
					instancePath: instancePath + "/legacy-protocols",
					schemaPath: "#/properties/legacy-protocols/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["legacy-protocols"].anyOf[1].type,
					parentSchema: schema32.properties["legacy-protocols"].anyOf[1],
					data: data22
				};
				if (vErrors === null) vErrors = [err76];
				else vErrors.push(err76);
				errors++;
			}
			var _valid8 = _errs107 === errors;
			valid36 = valid36 || _valid8;
			if (!valid36) {
				const err77 = {
					instancePath: instancePath + "/legacy-protocols",
					schemaPath: "#/properties/legacy-protocols/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["legacy-protocols"].anyOf,
					parentSchema: schema32.properties["legacy-protocols"],
					data: data22
				};
				if (vErrors === null) vErrors = [err77];
				else vErrors.push(err77);
				errors++;
			} else {
				errors = _errs103;
				if (vErrors !== null) {
					if (_errs103) vErrors.length = _errs103;
					else vErrors = null;
				}
			}
		}
		if (data["weak-ciphers"] !== void 0) {
			let data24 = data["weak-ciphers"];
			const _errs114 = errors;
			let valid40 = false;
			const _errs115 = errors;
			if (typeof data24 !== "string") {
				const err78 = {
					instancePath: instancePath + "/weak-ciphers",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data24
				};
				if (vErrors === null) vErrors = [err78];
				else vErrors.push(err78);
				errors++;
			}
			if (!(data24 === "error" || data24 === "warning" || data24 === "notice" || data24 === "off")) {
				const err79 = {
					instancePath: instancePath + "/weak-ciphers",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data24
				};
				if (vErrors === null) vErrors = [err79];
				else vErrors.push(err79);
				errors++;
			}
			var _valid9 = _errs115 === errors;
			valid40 = valid40 || _valid9;
			const _errs118 = errors;
			if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
				for (const key10 in data24) if (!(key10 === "level" || key10 === "also")) {
					const err80 = {
						instancePath: instancePath + "/weak-ciphers",
						schemaPath: "#/properties/weak-ciphers/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key10 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["weak-ciphers"].anyOf[1],
						data: data24
					};
					if (vErrors === null) vErrors = [err80];
					else vErrors.push(err80);
					errors++;
				}
				if (data24.level !== void 0) {
					let data25 = data24.level;
					if (typeof data25 !== "string") {
						const err81 = {
							instancePath: instancePath + "/weak-ciphers/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data25
						};
						if (vErrors === null) vErrors = [err81];
						else vErrors.push(err81);
						errors++;
					}
					if (!(data25 === "error" || data25 === "warning" || data25 === "notice" || data25 === "off")) {
						const err82 = {
							instancePath: instancePath + "/weak-ciphers/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data25
						};
						if (vErrors === null) vErrors = [err82];
						else vErrors.push(err82);
						errors++;
					}
				}
				if (data24.also !== void 0) {
					let data26 = data24.also;
					if (Array.isArray(data26)) {
						if (data26.length > 2) {
							const err83 = {
								instancePath: instancePath + "/weak-ciphers/also",
								schemaPath: "#/properties/weak-ciphers/anyOf/1/properties/also/maxItems",
								keyword: "maxItems",
								params: { limit: 2 },
								message: "must NOT have more than 2 items",
								schema: 2,
								parentSchema: schema32.properties["weak-ciphers"].anyOf[1].properties.also,
								data: data26
							};
							if (vErrors === null) vErrors = [err83];
							else vErrors.push(err83);
							errors++;
						}
						const len1 = data26.length;
						for (let i2 = 0; i2 < len1; i2++) {
							let data27 = data26[i2];
							if (typeof data27 !== "string") {
								const err84 = {
									instancePath: instancePath + "/weak-ciphers/also/" + i2,
									schemaPath: "#/properties/weak-ciphers/anyOf/1/properties/also/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema32.properties["weak-ciphers"].anyOf[1].properties.also.items.type,
									parentSchema: schema32.properties["weak-ciphers"].anyOf[1].properties.also.items,
									data: data27
								};
								if (vErrors === null) vErrors = [err84];
								else vErrors.push(err84);
								errors++;
							}
							if (!(data27 === "dhe" || data27 === "ecdhe-cbc")) {
								const err85 = {
									instancePath: instancePath + "/weak-ciphers/also/" + i2,
									schemaPath: "#/properties/weak-ciphers/anyOf/1/properties/also/items/enum",
									keyword: "enum",
									params: { allowedValues: schema32.properties["weak-ciphers"].anyOf[1].properties.also.items.enum },
									message: "must be equal to one of the allowed values",
									schema: schema32.properties["weak-ciphers"].anyOf[1].properties.also.items.enum,
									parentSchema: schema32.properties["weak-ciphers"].anyOf[1].properties.also.items,
									data: data27
								};
								if (vErrors === null) vErrors = [err85];
								else vErrors.push(err85);
								errors++;
							}
						}
						let i3 = data26.length;
						let j1;
						if (i3 > 1) {
							const indices1 = {};
							for (; i3--;) {
								let item1 = data26[i3];
								if (typeof item1 !== "string") continue;
								if (typeof indices1[item1] == "number") {
									j1 = indices1[item1];
									const err86 = {
										instancePath: instancePath + "/weak-ciphers/also",
										schemaPath: "#/properties/weak-ciphers/anyOf/1/properties/also/uniqueItems",
										keyword: "uniqueItems",
										params: {
											i: i3,
											j: j1
										},
										message: "must NOT have duplicate items (items ## " + j1 + " and " + i3 + " are identical)",
										schema: true,
										parentSchema: schema32.properties["weak-ciphers"].anyOf[1].properties.also,
										data: data26
									};
									if (vErrors === null) vErrors = [err86];
									else vErrors.push(err86);
									errors++;
									break;
								}
								indices1[item1] = i3;
							}
						}
					} else {
						const err87 = {
							instancePath: instancePath + "/weak-ciphers/also",
							schemaPath: "#/properties/weak-ciphers/anyOf/1/properties/also/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema32.properties["weak-ciphers"].anyOf[1].properties.also.type,
							parentSchema: schema32.properties["weak-ciphers"].anyOf[1].properties.also,
							data: data26
						};
						if (vErrors === null) vErrors = [err87];
						else vErrors.push(err87);
						errors++;
					}
				}
			} else {
				const err88 = {
					instancePath: instancePath + "/weak-ciphers",
					schemaPath: "#/properties/weak-ciphers/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["weak-ciphers"].anyOf[1].type,
					parentSchema: schema32.properties["weak-ciphers"].anyOf[1],
					data: data24
				};
				if (vErrors === null) vErrors = [err88];
				else vErrors.push(err88);
				errors++;
			}
			var _valid9 = _errs118 === errors;
			valid40 = valid40 || _valid9;
			if (!valid40) {
				const err89 = {
					instancePath: instancePath + "/weak-ciphers",
					schemaPath: "#/properties/weak-ciphers/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["weak-ciphers"].anyOf,
					parentSchema: schema32.properties["weak-ciphers"],
					data: data24
				};
				if (vErrors === null) vErrors = [err89];
				else vErrors.push(err89);
				errors++;
			} else {
				errors = _errs114;
				if (vErrors !== null) {
					if (_errs114) vErrors.length = _errs114;
					else vErrors = null;
				}
			}
		}
		if (data["certificate-expiry"] !== void 0) {
			let data28 = data["certificate-expiry"];
			const _errs129 = errors;
			let valid47 = false;
			const _errs130 = errors;
			if (typeof data28 !== "string") {
				const err90 = {
					instancePath: instancePath + "/certificate-expiry",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data28
				};
				if (vErrors === null) vErrors = [err90];
				else vErrors.push(err90);
				errors++;
			}
			if (!(data28 === "error" || data28 === "warning" || data28 === "notice" || data28 === "off")) {
				const err91 = {
					instancePath: instancePath + "/certificate-expiry",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data28
				};
				if (vErrors === null) vErrors = [err91];
				else vErrors.push(err91);
				errors++;
			}
			var _valid10 = _errs130 === errors;
			valid47 = valid47 || _valid10;
			const _errs133 = errors;
			if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
				for (const key11 in data28) if (!(key11 === "level" || key11 === "days")) {
					const err92 = {
						instancePath: instancePath + "/certificate-expiry",
						schemaPath: "#/properties/certificate-expiry/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key11 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["certificate-expiry"].anyOf[1],
						data: data28
					};
					if (vErrors === null) vErrors = [err92];
					else vErrors.push(err92);
					errors++;
				}
				if (data28.level !== void 0) {
					let data29 = data28.level;
					if (typeof data29 !== "string") {
						const err93 = {
							instancePath: instancePath + "/certificate-expiry/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data29
						};
						if (vErrors === null) vErrors = [err93];
						else vErrors.push(err93);
						errors++;
					}
					if (!(data29 === "error" || data29 === "warning" || data29 === "notice" || data29 === "off")) {
						const err94 = {
							instancePath: instancePath + "/certificate-expiry/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data29
						};
						if (vErrors === null) vErrors = [err94];
						else vErrors.push(err94);
						errors++;
					}
				}
				if (data28.days !== void 0) {
					let data30 = data28.days;
					if (!(typeof data30 == "number" && !(data30 % 1) && !isNaN(data30) && isFinite(data30))) {
						const err95 = {
							instancePath: instancePath + "/certificate-expiry/days",
							schemaPath: "#/properties/certificate-expiry/anyOf/1/properties/days/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema32.properties["certificate-expiry"].anyOf[1].properties.days.type,
							parentSchema: schema32.properties["certificate-expiry"].anyOf[1].properties.days,
							data: data30
						};
						if (vErrors === null) vErrors = [err95];
						else vErrors.push(err95);
						errors++;
					}
					if (typeof data30 == "number" && isFinite(data30)) {
						if (data30 > 825 || isNaN(data30)) {
							const err96 = {
								instancePath: instancePath + "/certificate-expiry/days",
								schemaPath: "#/properties/certificate-expiry/anyOf/1/properties/days/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 825
								},
								message: "must be <= 825",
								schema: 825,
								parentSchema: schema32.properties["certificate-expiry"].anyOf[1].properties.days,
								data: data30
							};
							if (vErrors === null) vErrors = [err96];
							else vErrors.push(err96);
							errors++;
						}
						if (data30 < 1 || isNaN(data30)) {
							const err97 = {
								instancePath: instancePath + "/certificate-expiry/days",
								schemaPath: "#/properties/certificate-expiry/anyOf/1/properties/days/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1",
								schema: 1,
								parentSchema: schema32.properties["certificate-expiry"].anyOf[1].properties.days,
								data: data30
							};
							if (vErrors === null) vErrors = [err97];
							else vErrors.push(err97);
							errors++;
						}
					}
				}
			} else {
				const err98 = {
					instancePath: instancePath + "/certificate-expiry",
					schemaPath: "#/properties/certificate-expiry/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["certificate-expiry"].anyOf[1].type,
					parentSchema: schema32.properties["certificate-expiry"].anyOf[1],
					data: data28
				};
				if (vErrors === null) vErrors = [err98];
				else vErrors.push(err98);
				errors++;
			}
			var _valid10 = _errs133 === errors;
			valid47 = valid47 || _valid10;
			if (!valid47) {
				const err99 = {
					instancePath: instancePath + "/certificate-expiry",
					schemaPath: "#/properties/certificate-expiry/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["certificate-expiry"].anyOf,
					parentSchema: schema32.properties["certificate-expiry"],
					data: data28
				};
				if (vErrors === null) vErrors = [err99];
				else vErrors.push(err99);
				errors++;
			} else {
				errors = _errs129;
				if (vErrors !== null) {
					if (_errs129) vErrors.length = _errs129;
					else vErrors = null;
				}
			}
		}
		if (data["complete-chain"] !== void 0) {
			let data31 = data["complete-chain"];
			const _errs142 = errors;
			let valid51 = false;
			const _errs143 = errors;
			if (typeof data31 !== "string") {
				const err100 = {
					instancePath: instancePath + "/complete-chain",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data31
				};
				if (vErrors === null) vErrors = [err100];
				else vErrors.push(err100);
				errors++;
			}
			if (!(data31 === "error" || data31 === "warning" || data31 === "notice" || data31 === "off")) {
				const err101 = {
					instancePath: instancePath + "/complete-chain",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data31
				};
				if (vErrors === null) vErrors = [err101];
				else vErrors.push(err101);
				errors++;
			}
			var _valid11 = _errs143 === errors;
			valid51 = valid51 || _valid11;
			const _errs146 = errors;
			if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
				for (const key12 in data31) if (!(key12 === "level")) {
					const err102 = {
						instancePath: instancePath + "/complete-chain",
						schemaPath: "#/properties/complete-chain/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key12 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["complete-chain"].anyOf[1],
						data: data31
					};
					if (vErrors === null) vErrors = [err102];
					else vErrors.push(err102);
					errors++;
				}
				if (data31.level !== void 0) {
					let data32 = data31.level;
					if (typeof data32 !== "string") {
						const err103 = {
							instancePath: instancePath + "/complete-chain/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data32
						};
						if (vErrors === null) vErrors = [err103];
						else vErrors.push(err103);
						errors++;
					}
					if (!(data32 === "error" || data32 === "warning" || data32 === "notice" || data32 === "off")) {
						const err104 = {
							instancePath: instancePath + "/complete-chain/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data32
						};
						if (vErrors === null) vErrors = [err104];
						else vErrors.push(err104);
						errors++;
					}
				}
			} else {
				const err105 = {
					instancePath: instancePath + "/complete-chain",
					schemaPath: "#/properties/complete-chain/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["complete-chain"].anyOf[1].type,
					parentSchema: schema32.properties["complete-chain"].anyOf[1],
					data: data31
				};
				if (vErrors === null) vErrors = [err105];
				else vErrors.push(err105);
				errors++;
			}
			var _valid11 = _errs146 === errors;
			valid51 = valid51 || _valid11;
			if (!valid51) {
				const err106 = {
					instancePath: instancePath + "/complete-chain",
					schemaPath: "#/properties/complete-chain/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["complete-chain"].anyOf,
					parentSchema: schema32.properties["complete-chain"],
					data: data31
				};
				if (vErrors === null) vErrors = [err106];
				else vErrors.push(err106);
				errors++;
			} else {
				errors = _errs142;
				if (vErrors !== null) {
					if (_errs142) vErrors.length = _errs142;
					else vErrors = null;
				}
			}
		}
		if (data["path-strength"] !== void 0) {
			let data33 = data["path-strength"];
			const _errs153 = errors;
			let valid55 = false;
			const _errs154 = errors;
			if (typeof data33 !== "string") {
				const err107 = {
					instancePath: instancePath + "/path-strength",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data33
				};
				if (vErrors === null) vErrors = [err107];
				else vErrors.push(err107);
				errors++;
			}
			if (!(data33 === "error" || data33 === "warning" || data33 === "notice" || data33 === "off")) {
				const err108 = {
					instancePath: instancePath + "/path-strength",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data33
				};
				if (vErrors === null) vErrors = [err108];
				else vErrors.push(err108);
				errors++;
			}
			var _valid12 = _errs154 === errors;
			valid55 = valid55 || _valid12;
			const _errs157 = errors;
			if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
				for (const key13 in data33) if (!(key13 === "level")) {
					const err109 = {
						instancePath: instancePath + "/path-strength",
						schemaPath: "#/properties/path-strength/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key13 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["path-strength"].anyOf[1],
						data: data33
					};
					if (vErrors === null) vErrors = [err109];
					else vErrors.push(err109);
					errors++;
				}
				if (data33.level !== void 0) {
					let data34 = data33.level;
					if (typeof data34 !== "string") {
						const err110 = {
							instancePath: instancePath + "/path-strength/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data34
						};
						if (vErrors === null) vErrors = [err110];
						else vErrors.push(err110);
						errors++;
					}
					if (!(data34 === "error" || data34 === "warning" || data34 === "notice" || data34 === "off")) {
						const err111 = {
							instancePath: instancePath + "/path-strength/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data34
						};
						if (vErrors === null) vErrors = [err111];
						else vErrors.push(err111);
						errors++;
					}
				}
			} else {
				const err112 = {
					instancePath: instancePath + "/path-strength",
					schemaPath: "#/properties/path-strength/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["path-strength"].anyOf[1].type,
					parentSchema: schema32.properties["path-strength"].anyOf[1],
					data: data33
				};
				if (vErrors === null) vErrors = [err112];
				else vErrors.push(err112);
				errors++;
			}
			var _valid12 = _errs157 === errors;
			valid55 = valid55 || _valid12;
			if (!valid55) {
				const err113 = {
					instancePath: instancePath + "/path-strength",
					schemaPath: "#/properties/path-strength/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["path-strength"].anyOf,
					parentSchema: schema32.properties["path-strength"],
					data: data33
				};
				if (vErrors === null) vErrors = [err113];
				else vErrors.push(err113);
				errors++;
			} else {
				errors = _errs153;
				if (vErrors !== null) {
					if (_errs153) vErrors.length = _errs153;
					else vErrors = null;
				}
			}
		}
		if (data["certificate-purpose"] !== void 0) {
			let data35 = data["certificate-purpose"];
			const _errs164 = errors;
			let valid59 = false;
			const _errs165 = errors;
			if (typeof data35 !== "string") {
				const err114 = {
					instancePath: instancePath + "/certificate-purpose",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data35
				};
				if (vErrors === null) vErrors = [err114];
				else vErrors.push(err114);
				errors++;
			}
			if (!(data35 === "error" || data35 === "warning" || data35 === "notice" || data35 === "off")) {
				const err115 = {
					instancePath: instancePath + "/certificate-purpose",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data35
				};
				if (vErrors === null) vErrors = [err115];
				else vErrors.push(err115);
				errors++;
			}
			var _valid13 = _errs165 === errors;
			valid59 = valid59 || _valid13;
			const _errs168 = errors;
			if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
				for (const key14 in data35) if (!(key14 === "level")) {
					const err116 = {
						instancePath: instancePath + "/certificate-purpose",
						schemaPath: "#/properties/certificate-purpose/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key14 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["certificate-purpose"].anyOf[1],
						data: data35
					};
					if (vErrors === null) vErrors = [err116];
					else vErrors.push(err116);
					errors++;
				}
				if (data35.level !== void 0) {
					let data36 = data35.level;
					if (typeof data36 !== "string") {
						const err117 = {
							instancePath: instancePath + "/certificate-purpose/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data36
						};
						if (vErrors === null) vErrors = [err117];
						else vErrors.push(err117);
						errors++;
					}
					if (!(data36 === "error" || data36 === "warning" || data36 === "notice" || data36 === "off")) {
						const err118 = {
							instancePath: instancePath + "/certificate-purpose/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data36
						};
						if (vErrors === null) vErrors = [err118];
						else vErrors.push(err118);
						errors++;
					}
				}
			} else {
				const err119 = {
					instancePath: instancePath + "/certificate-purpose",
					schemaPath: "#/properties/certificate-purpose/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["certificate-purpose"].anyOf[1].type,
					parentSchema: schema32.properties["certificate-purpose"].anyOf[1],
					data: data35
				};
				if (vErrors === null) vErrors = [err119];
				else vErrors.push(err119);
				errors++;
			}
			var _valid13 = _errs168 === errors;
			valid59 = valid59 || _valid13;
			if (!valid59) {
				const err120 = {
					instancePath: instancePath + "/certificate-purpose",
					schemaPath: "#/properties/certificate-purpose/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["certificate-purpose"].anyOf,
					parentSchema: schema32.properties["certificate-purpose"],
					data: data35
				};
				if (vErrors === null) vErrors = [err120];
				else vErrors.push(err120);
				errors++;
			} else {
				errors = _errs164;
				if (vErrors !== null) {
					if (_errs164) vErrors.length = _errs164;
					else vErrors = null;
				}
			}
		}
		if (data["certificate-lifetime"] !== void 0) {
			let data37 = data["certificate-lifetime"];
			const _errs175 = errors;
			let valid63 = false;
			const _errs176 = errors;
			if (typeof data37 !== "string") {
				const err121 = {
					instancePath: instancePath + "/certificate-lifetime",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data37
				};
				if (vErrors === null) vErrors = [err121];
				else vErrors.push(err121);
				errors++;
			}
			if (!(data37 === "error" || data37 === "warning" || data37 === "notice" || data37 === "off")) {
				const err122 = {
					instancePath: instancePath + "/certificate-lifetime",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data37
				};
				if (vErrors === null) vErrors = [err122];
				else vErrors.push(err122);
				errors++;
			}
			var _valid14 = _errs176 === errors;
			valid63 = valid63 || _valid14;
			const _errs179 = errors;
			if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
				for (const key15 in data37) if (!(key15 === "level")) {
					const err123 = {
						instancePath: instancePath + "/certificate-lifetime",
						schemaPath: "#/properties/certificate-lifetime/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key15 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["certificate-lifetime"].anyOf[1],
						data: data37
					};
					if (vErrors === null) vErrors = [err123];
					else vErrors.push(err123);
					errors++;
				}
				if (data37.level !== void 0) {
					let data38 = data37.level;
					if (typeof data38 !== "string") {
						const err124 = {
							instancePath: instancePath + "/certificate-lifetime/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data38
						};
						if (vErrors === null) vErrors = [err124];
						else vErrors.push(err124);
						errors++;
					}
					if (!(data38 === "error" || data38 === "warning" || data38 === "notice" || data38 === "off")) {
						const err125 = {
							instancePath: instancePath + "/certificate-lifetime/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data38
						};
						if (vErrors === null) vErrors = [err125];
						else vErrors.push(err125);
						errors++;
					}
				}
			} else {
				const err126 = {
					instancePath: instancePath + "/certificate-lifetime",
					schemaPath: "#/properties/certificate-lifetime/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["certificate-lifetime"].anyOf[1].type,
					parentSchema: schema32.properties["certificate-lifetime"].anyOf[1],
					data: data37
				};
				if (vErrors === null) vErrors = [err126];
				else vErrors.push(err126);
				errors++;
			}
			var _valid14 = _errs179 === errors;
			valid63 = valid63 || _valid14;
			if (!valid63) {
				const err127 = {
					instancePath: instancePath + "/certificate-lifetime",
					schemaPath: "#/properties/certificate-lifetime/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["certificate-lifetime"].anyOf,
					parentSchema: schema32.properties["certificate-lifetime"],
					data: data37
				};
				if (vErrors === null) vErrors = [err127];
				else vErrors.push(err127);
				errors++;
			} else {
				errors = _errs175;
				if (vErrors !== null) {
					if (_errs175) vErrors.length = _errs175;
					else vErrors = null;
				}
			}
		}
		if (data["certificate-transparency"] !== void 0) {
			let data39 = data["certificate-transparency"];
			const _errs186 = errors;
			let valid67 = false;
			const _errs187 = errors;
			if (typeof data39 !== "string") {
				const err128 = {
					instancePath: instancePath + "/certificate-transparency",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data39
				};
				if (vErrors === null) vErrors = [err128];
				else vErrors.push(err128);
				errors++;
			}
			if (!(data39 === "error" || data39 === "warning" || data39 === "notice" || data39 === "off")) {
				const err129 = {
					instancePath: instancePath + "/certificate-transparency",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data39
				};
				if (vErrors === null) vErrors = [err129];
				else vErrors.push(err129);
				errors++;
			}
			var _valid15 = _errs187 === errors;
			valid67 = valid67 || _valid15;
			const _errs190 = errors;
			if (data39 && typeof data39 == "object" && !Array.isArray(data39)) {
				for (const key16 in data39) if (!(key16 === "level" || key16 === "log-list")) {
					const err130 = {
						instancePath: instancePath + "/certificate-transparency",
						schemaPath: "#/properties/certificate-transparency/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key16 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["certificate-transparency"].anyOf[1],
						data: data39
					};
					if (vErrors === null) vErrors = [err130];
					else vErrors.push(err130);
					errors++;
				}
				if (data39.level !== void 0) {
					let data40 = data39.level;
					if (typeof data40 !== "string") {
						const err131 = {
							instancePath: instancePath + "/certificate-transparency/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data40
						};
						if (vErrors === null) vErrors = [err131];
						else vErrors.push(err131);
						errors++;
					}
					if (!(data40 === "error" || data40 === "warning" || data40 === "notice" || data40 === "off")) {
						const err132 = {
							instancePath: instancePath + "/certificate-transparency/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data40
						};
						if (vErrors === null) vErrors = [err132];
						else vErrors.push(err132);
						errors++;
					}
				}
				if (data39["log-list"] !== void 0) {
					let data41 = data39["log-list"];
					if (typeof data41 === "string") {
						if (func2(data41) < 1) {
							const err133 = {
								instancePath: instancePath + "/certificate-transparency/log-list",
								schemaPath: "#/properties/certificate-transparency/anyOf/1/properties/log-list/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema32.properties["certificate-transparency"].anyOf[1].properties["log-list"],
								data: data41
							};
							if (vErrors === null) vErrors = [err133];
							else vErrors.push(err133);
							errors++;
						}
					} else {
						const err134 = {
							instancePath: instancePath + "/certificate-transparency/log-list",
							schemaPath: "#/properties/certificate-transparency/anyOf/1/properties/log-list/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties["certificate-transparency"].anyOf[1].properties["log-list"].type,
							parentSchema: schema32.properties["certificate-transparency"].anyOf[1].properties["log-list"],
							data: data41
						};
						if (vErrors === null) vErrors = [err134];
						else vErrors.push(err134);
						errors++;
					}
				}
			} else {
				const err135 = {
					instancePath: instancePath + "/certificate-transparency",
					schemaPath: "#/properties/certificate-transparency/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["certificate-transparency"].anyOf[1].type,
					parentSchema: schema32.properties["certificate-transparency"].anyOf[1],
					data: data39
				};
				if (vErrors === null) vErrors = [err135];
				else vErrors.push(err135);
				errors++;
			}
			var _valid15 = _errs190 === errors;
			valid67 = valid67 || _valid15;
			if (!valid67) {
				const err136 = {
					instancePath: instancePath + "/certificate-transparency",
					schemaPath: "#/properties/certificate-transparency/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["certificate-transparency"].anyOf,
					parentSchema: schema32.properties["certificate-transparency"],
					data: data39
				};
				if (vErrors === null) vErrors = [err136];
				else vErrors.push(err136);
				errors++;
			} else {
				errors = _errs186;
				if (vErrors !== null) {
					if (_errs186) vErrors.length = _errs186;
					else vErrors = null;
				}
			}
		}
		if (data.revocation !== void 0) {
			let data42 = data.revocation;
			const _errs199 = errors;
			let valid71 = false;
			const _errs200 = errors;
			if (typeof data42 !== "string") {
				const err137 = {
					instancePath: instancePath + "/revocation",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data42
				};
				if (vErrors === null) vErrors = [err137];
				else vErrors.push(err137);
				errors++;
			}
			if (!(data42 === "error" || data42 === "warning" || data42 === "notice" || data42 === "off")) {
				const err138 = {
					instancePath: instancePath + "/revocation",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data42
				};
				if (vErrors === null) vErrors = [err138];
				else vErrors.push(err138);
				errors++;
			}
			var _valid16 = _errs200 === errors;
			valid71 = valid71 || _valid16;
			const _errs203 = errors;
			if (data42 && typeof data42 == "object" && !Array.isArray(data42)) {
				for (const key17 in data42) if (!(key17 === "level")) {
					const err139 = {
						instancePath: instancePath + "/revocation",
						schemaPath: "#/properties/revocation/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key17 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties.revocation.anyOf[1],
						data: data42
					};
					if (vErrors === null) vErrors = [err139];
					else vErrors.push(err139);
					errors++;
				}
				if (data42.level !== void 0) {
					let data43 = data42.level;
					if (typeof data43 !== "string") {
						const err140 = {
							instancePath: instancePath + "/revocation/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data43
						};
						if (vErrors === null) vErrors = [err140];
						else vErrors.push(err140);
						errors++;
					}
					if (!(data43 === "error" || data43 === "warning" || data43 === "notice" || data43 === "off")) {
						const err141 = {
							instancePath: instancePath + "/revocation/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data43
						};
						if (vErrors === null) vErrors = [err141];
						else vErrors.push(err141);
						errors++;
					}
				}
			} else {
				const err142 = {
					instancePath: instancePath + "/revocation",
					schemaPath: "#/properties/revocation/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties.revocation.anyOf[1].type,
					parentSchema: schema32.properties.revocation.anyOf[1],
					data: data42
				};
				if (vErrors === null) vErrors = [err142];
				else vErrors.push(err142);
				errors++;
			}
			var _valid16 = _errs203 === errors;
			valid71 = valid71 || _valid16;
			if (!valid71) {
				const err143 = {
					instancePath: instancePath + "/revocation",
					schemaPath: "#/properties/revocation/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties.revocation.anyOf,
					parentSchema: schema32.properties.revocation,
					data: data42
				};
				if (vErrors === null) vErrors = [err143];
				else vErrors.push(err143);
				errors++;
			} else {
				errors = _errs199;
				if (vErrors !== null) {
					if (_errs199) vErrors.length = _errs199;
					else vErrors = null;
				}
			}
		}
		if (data.pins !== void 0) {
			let data44 = data.pins;
			const _errs210 = errors;
			let valid75 = false;
			const _errs211 = errors;
			if (typeof data44 !== "string") {
				const err144 = {
					instancePath: instancePath + "/pins",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data44
				};
				if (vErrors === null) vErrors = [err144];
				else vErrors.push(err144);
				errors++;
			}
			if (!(data44 === "error" || data44 === "warning" || data44 === "notice" || data44 === "off")) {
				const err145 = {
					instancePath: instancePath + "/pins",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data44
				};
				if (vErrors === null) vErrors = [err145];
				else vErrors.push(err145);
				errors++;
			}
			var _valid17 = _errs211 === errors;
			valid75 = valid75 || _valid17;
			const _errs214 = errors;
			if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
				for (const key18 in data44) if (!(key18 === "level" || key18 === "backup")) {
					const err146 = {
						instancePath: instancePath + "/pins",
						schemaPath: "#/properties/pins/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key18 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties.pins.anyOf[1],
						data: data44
					};
					if (vErrors === null) vErrors = [err146];
					else vErrors.push(err146);
					errors++;
				}
				if (data44.level !== void 0) {
					let data45 = data44.level;
					if (typeof data45 !== "string") {
						const err147 = {
							instancePath: instancePath + "/pins/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data45
						};
						if (vErrors === null) vErrors = [err147];
						else vErrors.push(err147);
						errors++;
					}
					if (!(data45 === "error" || data45 === "warning" || data45 === "notice" || data45 === "off")) {
						const err148 = {
							instancePath: instancePath + "/pins/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data45
						};
						if (vErrors === null) vErrors = [err148];
						else vErrors.push(err148);
						errors++;
					}
				}
				if (data44.backup !== void 0) {
					let data46 = data44.backup;
					if (typeof data46 !== "boolean") {
						const err149 = {
							instancePath: instancePath + "/pins/backup",
							schemaPath: "#/properties/pins/anyOf/1/properties/backup/type",
							keyword: "type",
							params: { type: "boolean" },
							message: "must be boolean",
							schema: schema32.properties.pins.anyOf[1].properties.backup.type,
							parentSchema: schema32.properties.pins.anyOf[1].properties.backup,
							data: data46
						};
						if (vErrors === null) vErrors = [err149];
						else vErrors.push(err149);
						errors++;
					}
				}
			} else {
				const err150 = {
					instancePath: instancePath + "/pins",
					schemaPath: "#/properties/pins/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties.pins.anyOf[1].type,
					parentSchema: schema32.properties.pins.anyOf[1],
					data: data44
				};
				if (vErrors === null) vErrors = [err150];
				else vErrors.push(err150);
				errors++;
			}
			var _valid17 = _errs214 === errors;
			valid75 = valid75 || _valid17;
			if (!valid75) {
				const err151 = {
					instancePath: instancePath + "/pins",
					schemaPath: "#/properties/pins/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties.pins.anyOf,
					parentSchema: schema32.properties.pins,
					data: data44
				};
				if (vErrors === null) vErrors = [err151];
				else vErrors.push(err151);
				errors++;
			} else {
				errors = _errs210;
				if (vErrors !== null) {
					if (_errs210) vErrors.length = _errs210;
					else vErrors = null;
				}
			}
		}
		if (data["expected-issuer"] !== void 0) {
			let data47 = data["expected-issuer"];
			const _errs223 = errors;
			let valid79 = false;
			const _errs224 = errors;
			if (typeof data47 !== "string") {
				const err152 = {
					instancePath: instancePath + "/expected-issuer",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data47
				};
				if (vErrors === null) vErrors = [err152];
				else vErrors.push(err152);
				errors++;
			}
			if (!(data47 === "error" || data47 === "warning" || data47 === "notice" || data47 === "off")) {
				const err153 = {
					instancePath: instancePath + "/expected-issuer",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data47
				};
				if (vErrors === null) vErrors = [err153];
				else vErrors.push(err153);
				errors++;
			}
			var _valid18 = _errs224 === errors;
			valid79 = valid79 || _valid18;
			const _errs227 = errors;
			if (data47 && typeof data47 == "object" && !Array.isArray(data47)) {
				for (const key19 in data47) if (!(key19 === "level" || key19 === "issuer" || key19 === "spki" || key19 === "file")) {
					const err154 = {
						instancePath: instancePath + "/expected-issuer",
						schemaPath: "#/properties/expected-issuer/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key19 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["expected-issuer"].anyOf[1],
						data: data47
					};
					if (vErrors === null) vErrors = [err154];
					else vErrors.push(err154);
					errors++;
				}
				if (data47.level !== void 0) {
					let data48 = data47.level;
					if (typeof data48 !== "string") {
						const err155 = {
							instancePath: instancePath + "/expected-issuer/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data48
						};
						if (vErrors === null) vErrors = [err155];
						else vErrors.push(err155);
						errors++;
					}
					if (!(data48 === "error" || data48 === "warning" || data48 === "notice" || data48 === "off")) {
						const err156 = {
							instancePath: instancePath + "/expected-issuer/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data48
						};
						if (vErrors === null) vErrors = [err156];
						else vErrors.push(err156);
						errors++;
					}
				}
				if (data47.issuer !== void 0) {
					let data49 = data47.issuer;
					const _errs234 = errors;
					let valid83 = false;
					const _errs235 = errors;
					if (typeof data49 === "string") {
						if (func2(data49) > 1e3) {
							const err157 = {
								instancePath: instancePath + "/expected-issuer/issuer",
								schemaPath: "#/properties/expected-issuer/anyOf/1/properties/issuer/anyOf/0/maxLength",
								keyword: "maxLength",
								params: { limit: 1e3 },
								message: "must NOT have more than 1000 characters",
								schema: 1e3,
								parentSchema: schema32.properties["expected-issuer"].anyOf[1].properties.issuer.anyOf[0],
								data: data49
							};
							if (vErrors === null) vErrors = [err157];
							else vErrors.push(err157);
							errors++;
						}
						if (func2(data49) < 1) {
							const err158 = {
								instancePath: instancePath + "/expected-issuer/issuer",
								schemaPath: "#/properties/expected-issuer/anyOf/1/properties/issuer/anyOf/0/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema32.properties["expected-issuer"].anyOf[1].properties.issuer.anyOf[0],
								data: data49
							};
							if (vErrors === null) vErrors = [err158];
							else vErrors.push(err158);
							errors++;
						}
					} else {
						const err159 = {
							instancePath: instancePath + "/expected-issuer/issuer",
							schemaPath: "#/properties/expected-issuer/anyOf/1/properties/issuer/anyOf/0/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties["expected-issuer"].anyOf[1].properties.issuer.anyOf[0].type,
							parentSchema: schema32.properties["expected-issuer"].anyOf[1].properties.issuer.anyOf[0],
							data: data49
						};
						if (vErrors === null) vErrors = [err159];
						else vErrors.push(err159);
						errors++;
					}
					var _valid19 = _errs235 === errors;
					valid83 = valid83 || _valid19;
					const _errs237 = errors;
					if (Array.isArray(data49)) {
						if (data49.length > 100) {
							const err160 = {
								instancePath: instancePath + "/expected-issuer/issuer",
								schemaPath: "#/properties/expected-issuer/anyOf/1/properties/issuer/anyOf/1/maxItems",
								keyword: "maxItems",
								params: { limit: 100 },
								message: "must NOT have more than 100 items",
								schema: 100,
								parentSchema: schema32.properties["expected-issuer"].anyOf[1].properties.issuer.anyOf[1],
								data: data49
							};
							if (vErrors === null) vErrors = [err160];
							else vErrors.push(err160);
							errors++;
						}
						const len2 = data49.length;
						for (let i4 = 0; i4 < len2; i4++) {
							let data50 = data49[i4];
							if (typeof data50 === "string") {
								if (func2(data50) > 1e3) {
									const err161 = {
										instancePath: instancePath + "/expected-issuer/issuer/" + i4,
										schemaPath: "#/properties/expected-issuer/anyOf/1/properties/issuer/anyOf/1/items/maxLength",
										keyword: "maxLength",
										params: { limit: 1e3 },
										message: "must NOT have more than 1000 characters",
										schema: 1e3,
										parentSchema: schema32.properties["expected-issuer"].anyOf[1].properties.issuer.anyOf[1].items,
										data: data50
									};
									if (vErrors === null) vErrors = [err161];
									else vErrors.push(err161);
									errors++;
								}
								if (func2(data50) < 1) {
									const err162 = {
										instancePath: instancePath + "/expected-issuer/issuer/" + i4,
										schemaPath: "#/properties/expected-issuer/anyOf/1/properties/issuer/anyOf/1/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema32.properties["expected-issuer"].anyOf[1].properties.issuer.anyOf[1].items,
										data: data50
									};
									if (vErrors === null) vErrors = [err162];
									else vErrors.push(err162);
									errors++;
								}
							} else {
								const err163 = {
									instancePath: instancePath + "/expected-issuer/issuer/" + i4,
									schemaPath: "#/properties/expected-issuer/anyOf/1/properties/issuer/anyOf/1/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema32.properties["expected-issuer"].anyOf[1].properties.issuer.anyOf[1].items.type,
									parentSchema: schema32.properties["expected-issuer"].anyOf[1].properties.issuer.anyOf[1].items,
									data: data50
								};
								if (vErrors === null) vErrors = [err163];
								else vErrors.push(err163);
								errors++;
							}
						}
						let i5 = data49.length;
						let j2;
						if (i5 > 1) {
							const indices2 = {};
							for (; i5--;) {
								let item2 = data49[i5];
								if (typeof item2 !== "string") continue;
								if (typeof indices2[item2] == "number") {
									j2 = indices2[item2];
									const err164 = {
										instancePath: instancePath + "/expected-issuer/issuer",
										schemaPath: "#/properties/expected-issuer/anyOf/1/properties/issuer/anyOf/1/uniqueItems",
										keyword: "uniqueItems",
										params: {
											i: i5,
											j: j2
										},
										message: "must NOT have duplicate items (items ## " + j2 + " and " + i5 + " are identical)",
										schema: true,
										parentSchema: schema32.properties["expected-issuer"].anyOf[1].properties.issuer.anyOf[1],
										data: data49
									};
									if (vErrors === null) vErrors = [err164];
									else vErrors.push(err164);
									errors++;
									break;
								}
								indices2[item2] = i5;
							}
						}
					} else {
						const err165 = {
							instancePath: instancePath + "/expected-issuer/issuer",
							schemaPath: "#/properties/expected-issuer/anyOf/1/properties/issuer/anyOf/1/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema32.properties["expected-issuer"].anyOf[1].properties.issuer.anyOf[1].type,
							parentSchema: schema32.properties["expected-issuer"].anyOf[1].properties.issuer.anyOf[1],
							data: data49
						};
						if (vErrors === null) vErrors = [err165];
						else vErrors.push(err165);
						errors++;
					}
					var _valid19 = _errs237 === errors;
					valid83 = valid83 || _valid19;
					if (!valid83) {
						const err166 = {
							instancePath: instancePath + "/expected-issuer/issuer",
							schemaPath: "#/properties/expected-issuer/anyOf/1/properties/issuer/anyOf",
							keyword: "anyOf",
							params: {},
							message: "must match a schema in anyOf",
							schema: schema32.properties["expected-issuer"].anyOf[1].properties.issuer.anyOf,
							parentSchema: schema32.properties["expected-issuer"].anyOf[1].properties.issuer,
							data: data49
						};
						if (vErrors === null) vErrors = [err166];
						else vErrors.push(err166);
						errors++;
					} else {
						errors = _errs234;
						if (vErrors !== null) {
							if (_errs234) vErrors.length = _errs234;
							else vErrors = null;
						}
					}
				}
				if (data47.spki !== void 0) {
					let data51 = data47.spki;
					if (Array.isArray(data51)) {
						if (data51.length > 100) {
							const err167 = {
								instancePath: instancePath + "/expected-issuer/spki",
								schemaPath: "#/properties/expected-issuer/anyOf/1/properties/spki/maxItems",
								keyword: "maxItems",
								params: { limit: 100 },
								message: "must NOT have more than 100 items",
								schema: 100,
								parentSchema: schema32.properties["expected-issuer"].anyOf[1].properties.spki,
								data: data51
							};
							if (vErrors === null) vErrors = [err167];
							else vErrors.push(err167);
							errors++;
						}
						const len3 = data51.length;
						for (let i6 = 0; i6 < len3; i6++) {
							let data52 = data51[i6];
							if (typeof data52 !== "string") {
								const err168 = {
									instancePath: instancePath + "/expected-issuer/spki/" + i6,
									schemaPath: "#/$defs/pin/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema71.type,
									parentSchema: schema71,
									data: data52
								};
								if (vErrors === null) vErrors = [err168];
								else vErrors.push(err168);
								errors++;
							}
						}
					} else {
						const err169 = {
							instancePath: instancePath + "/expected-issuer/spki",
							schemaPath: "#/properties/expected-issuer/anyOf/1/properties/spki/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema32.properties["expected-issuer"].anyOf[1].properties.spki.type,
							parentSchema: schema32.properties["expected-issuer"].anyOf[1].properties.spki,
							data: data51
						};
						if (vErrors === null) vErrors = [err169];
						else vErrors.push(err169);
						errors++;
					}
				}
				if (data47.file !== void 0) {
					let data53 = data47.file;
					if (typeof data53 === "string") {
						if (func2(data53) < 1) {
							const err170 = {
								instancePath: instancePath + "/expected-issuer/file",
								schemaPath: "#/properties/expected-issuer/anyOf/1/properties/file/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema32.properties["expected-issuer"].anyOf[1].properties.file,
								data: data53
							};
							if (vErrors === null) vErrors = [err170];
							else vErrors.push(err170);
							errors++;
						}
					} else {
						const err171 = {
							instancePath: instancePath + "/expected-issuer/file",
							schemaPath: "#/properties/expected-issuer/anyOf/1/properties/file/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties["expected-issuer"].anyOf[1].properties.file.type,
							parentSchema: schema32.properties["expected-issuer"].anyOf[1].properties.file,
							data: data53
						};
						if (vErrors === null) vErrors = [err171];
						else vErrors.push(err171);
						errors++;
					}
				}
			} else {
				const err172 = {
					instancePath: instancePath + "/expected-issuer",
					schemaPath: "#/properties/expected-issuer/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["expected-issuer"].anyOf[1].type,
					parentSchema: schema32.properties["expected-issuer"].anyOf[1],
					data: data47
				};
				if (vErrors === null) vErrors = [err172];
				else vErrors.push(err172);
				errors++;
			}
			var _valid18 = _errs227 === errors;
			valid79 = valid79 || _valid18;
			if (!valid79) {
				const err173 = {
					instancePath: instancePath + "/expected-issuer",
					schemaPath: "#/properties/expected-issuer/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["expected-issuer"].anyOf,
					parentSchema: schema32.properties["expected-issuer"],
					data: data47
				};
				if (vErrors === null) vErrors = [err173];
				else vErrors.push(err173);
				errors++;
			} else {
				errors = _errs223;
				if (vErrors !== null) {
					if (_errs223) vErrors.length = _errs223;
					else vErrors = null;
				}
			}
		}
		if (data.hsts !== void 0) {
			let data54 = data.hsts;
			const _errs249 = errors;
			let valid90 = false;
			const _errs250 = errors;
			if (typeof data54 !== "string") {
				const err174 = {
					instancePath: instancePath + "/hsts",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data54
				};
				if (vErrors === null) vErrors = [err174];
				else vErrors.push(err174);
				errors++;
			}
			if (!(data54 === "error" || data54 === "warning" || data54 === "notice" || data54 === "off")) {
				const err175 = {
					instancePath: instancePath + "/hsts",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data54
				};
				if (vErrors === null) vErrors = [err175];
				else vErrors.push(err175);
				errors++;
			}
			var _valid20 = _errs250 === errors;
			valid90 = valid90 || _valid20;
			const _errs253 = errors;
			if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
				for (const key20 in data54) if (!(key20 === "level" || key20 === "max-age")) {
					const err176 = {
						instancePath: instancePath + "/hsts",
						schemaPath: "#/properties/hsts/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key20 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties.hsts.anyOf[1],
						data: data54
					};
					if (vErrors === null) vErrors = [err176];
					else vErrors.push(err176);
					errors++;
				}
				if (data54.level !== void 0) {
					let data55 = data54.level;
					if (typeof data55 !== "string") {
						const err177 = {
							instancePath: instancePath + "/hsts/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data55
						};
						if (vErrors === null) vErrors = [err177];
						else vErrors.push(err177);
						errors++;
					}
					if (!(data55 === "error" || data55 === "warning" || data55 === "notice" || data55 === "off")) {
						const err178 = {
							instancePath: instancePath + "/hsts/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data55
						};
						if (vErrors === null) vErrors = [err178];
						else vErrors.push(err178);
						errors++;
					}
				}
				if (data54["max-age"] !== void 0) {
					let data56 = data54["max-age"];
					if (typeof data56 === "string") {
						if (!pattern4.test(data56)) {
							const err179 = {
								instancePath: instancePath + "/hsts/max-age",
								schemaPath: "#/properties/hsts/anyOf/1/properties/max-age/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9]{1,9}(ms|s|m|h|d)$" },
								message: "must match pattern \"^[0-9]{1,9}(ms|s|m|h|d)$\"",
								schema: "^[0-9]{1,9}(ms|s|m|h|d)$",
								parentSchema: schema32.properties.hsts.anyOf[1].properties["max-age"],
								data: data56
							};
							if (vErrors === null) vErrors = [err179];
							else vErrors.push(err179);
							errors++;
						}
					} else {
						const err180 = {
							instancePath: instancePath + "/hsts/max-age",
							schemaPath: "#/properties/hsts/anyOf/1/properties/max-age/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties.hsts.anyOf[1].properties["max-age"].type,
							parentSchema: schema32.properties.hsts.anyOf[1].properties["max-age"],
							data: data56
						};
						if (vErrors === null) vErrors = [err180];
						else vErrors.push(err180);
						errors++;
					}
				}
			} else {
				const err181 = {
					instancePath: instancePath + "/hsts",
					schemaPath: "#/properties/hsts/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties.hsts.anyOf[1].type,
					parentSchema: schema32.properties.hsts.anyOf[1],
					data: data54
				};
				if (vErrors === null) vErrors = [err181];
				else vErrors.push(err181);
				errors++;
			}
			var _valid20 = _errs253 === errors;
			valid90 = valid90 || _valid20;
			if (!valid90) {
				const err182 = {
					instancePath: instancePath + "/hsts",
					schemaPath: "#/properties/hsts/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties.hsts.anyOf,
					parentSchema: schema32.properties.hsts,
					data: data54
				};
				if (vErrors === null) vErrors = [err182];
				else vErrors.push(err182);
				errors++;
			} else {
				errors = _errs249;
				if (vErrors !== null) {
					if (_errs249) vErrors.length = _errs249;
					else vErrors = null;
				}
			}
		}
		if (data["secure-renegotiation"] !== void 0) {
			let data57 = data["secure-renegotiation"];
			const _errs262 = errors;
			let valid94 = false;
			const _errs263 = errors;
			if (typeof data57 !== "string") {
				const err183 = {
					instancePath: instancePath + "/secure-renegotiation",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data57
				};
				if (vErrors === null) vErrors = [err183];
				else vErrors.push(err183);
				errors++;
			}
			if (!(data57 === "error" || data57 === "warning" || data57 === "notice" || data57 === "off")) {
				const err184 = {
					instancePath: instancePath + "/secure-renegotiation",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data57
				};
				if (vErrors === null) vErrors = [err184];
				else vErrors.push(err184);
				errors++;
			}
			var _valid21 = _errs263 === errors;
			valid94 = valid94 || _valid21;
			const _errs266 = errors;
			if (data57 && typeof data57 == "object" && !Array.isArray(data57)) {
				for (const key21 in data57) if (!(key21 === "level")) {
					const err185 = {
						instancePath: instancePath + "/secure-renegotiation",
						schemaPath: "#/properties/secure-renegotiation/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key21 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["secure-renegotiation"].anyOf[1],
						data: data57
					};
					if (vErrors === null) vErrors = [err185];
					else vErrors.push(err185);
					errors++;
				}
				if (data57.level !== void 0) {
					let data58 = data57.level;
					if (typeof data58 !== "string") {
						const err186 = {
							instancePath: instancePath + "/secure-renegotiation/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data58
						};
						if (vErrors === null) vErrors = [err186];
						else vErrors.push(err186);
						errors++;
					}
					if (!(data58 === "error" || data58 === "warning" || data58 === "notice" || data58 === "off")) {
						const err187 = {
							instancePath: instancePath + "/secure-renegotiation/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data58
						};
						if (vErrors === null) vErrors = [err187];
						else vErrors.push(err187);
						errors++;
					}
				}
			} else {
				const err188 = {
					instancePath: instancePath + "/secure-renegotiation",
					schemaPath: "#/properties/secure-renegotiation/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["secure-renegotiation"].anyOf[1].type,
					parentSchema: schema32.properties["secure-renegotiation"].anyOf[1],
					data: data57
				};
				if (vErrors === null) vErrors = [err188];
				else vErrors.push(err188);
				errors++;
			}
			var _valid21 = _errs266 === errors;
			valid94 = valid94 || _valid21;
			if (!valid94) {
				const err189 = {
					instancePath: instancePath + "/secure-renegotiation",
					schemaPath: "#/properties/secure-renegotiation/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["secure-renegotiation"].anyOf,
					parentSchema: schema32.properties["secure-renegotiation"],
					data: data57
				};
				if (vErrors === null) vErrors = [err189];
				else vErrors.push(err189);
				errors++;
			} else {
				errors = _errs262;
				if (vErrors !== null) {
					if (_errs262) vErrors.length = _errs262;
					else vErrors = null;
				}
			}
		}
		if (data["extended-master-secret"] !== void 0) {
			let data59 = data["extended-master-secret"];
			const _errs273 = errors;
			let valid98 = false;
			const _errs274 = errors;
			if (typeof data59 !== "string") {
				const err190 = {
					instancePath: instancePath + "/extended-master-secret",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data59
				};
				if (vErrors === null) vErrors = [err190];
				else vErrors.push(err190);
				errors++;
			}
			if (!(data59 === "error" || data59 === "warning" || data59 === "notice" || data59 === "off")) {
				const err191 = {
					instancePath: instancePath + "/extended-master-secret",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data59
				};
				if (vErrors === null) vErrors = [err191];
				else vErrors.push(err191);
				errors++;
			}
			var _valid22 = _errs274 === errors;
			valid98 = valid98 || _valid22;
			const _errs277 = errors;
			if (data59 && typeof data59 == "object" && !Array.isArray(data59)) {
				for (const key22 in data59) if (!(key22 === "level")) {
					const err192 = {
						instancePath: instancePath + "/extended-master-secret",
						schemaPath: "#/properties/extended-master-secret/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key22 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["extended-master-secret"].anyOf[1],
						data: data59
					};
					if (vErrors === null) vErrors = [err192];
					else vErrors.push(err192);
					errors++;
				}
				if (data59.level !== void 0) {
					let data60 = data59.level;
					if (typeof data60 !== "string") {
						const err193 = {
							instancePath: instancePath + "/extended-master-secret/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data60
						};
						if (vErrors === null) vErrors = [err193];
						else vErrors.push(err193);
						errors++;
					}
					if (!(data60 === "error" || data60 === "warning" || data60 === "notice" || data60 === "off")) {
						const err194 = {
							instancePath: instancePath + "/extended-master-secret/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data60
						};
						if (vErrors === null) vErrors = [err194];
						else vErrors.push(err194);
						errors++;
					}
				}
			} else {
				const err195 = {
					instancePath: instancePath + "/extended-master-secret",
					schemaPath: "#/properties/extended-master-secret/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["extended-master-secret"].anyOf[1].type,
					parentSchema: schema32.properties["extended-master-secret"].anyOf[1],
					data: data59
				};
				if (vErrors === null) vErrors = [err195];
				else vErrors.push(err195);
				errors++;
			}
			var _valid22 = _errs277 === errors;
			valid98 = valid98 || _valid22;
			if (!valid98) {
				const err196 = {
					instancePath: instancePath + "/extended-master-secret",
					schemaPath: "#/properties/extended-master-secret/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["extended-master-secret"].anyOf,
					parentSchema: schema32.properties["extended-master-secret"],
					data: data59
				};
				if (vErrors === null) vErrors = [err196];
				else vErrors.push(err196);
				errors++;
			} else {
				errors = _errs273;
				if (vErrors !== null) {
					if (_errs273) vErrors.length = _errs273;
					else vErrors = null;
				}
			}
		}
		if (data["tls-compression"] !== void 0) {
			let data61 = data["tls-compression"];
			const _errs284 = errors;
			let valid102 = false;
			const _errs285 = errors;
			if (typeof data61 !== "string") {
				const err197 = {
					instancePath: instancePath + "/tls-compression",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data61
				};
				if (vErrors === null) vErrors = [err197];
				else vErrors.push(err197);
				errors++;
			}
			if (!(data61 === "error" || data61 === "warning" || data61 === "notice" || data61 === "off")) {
				const err198 = {
					instancePath: instancePath + "/tls-compression",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data61
				};
				if (vErrors === null) vErrors = [err198];
				else vErrors.push(err198);
				errors++;
			}
			var _valid23 = _errs285 === errors;
			valid102 = valid102 || _valid23;
			const _errs288 = errors;
			if (data61 && typeof data61 == "object" && !Array.isArray(data61)) {
				for (const key23 in data61) if (!(key23 === "level")) {
					const err199 = {
						instancePath: instancePath + "/tls-compression",
						schemaPath: "#/properties/tls-compression/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key23 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["tls-compression"].anyOf[1],
						data: data61
					};
					if (vErrors === null) vErrors = [err199];
					else vErrors.push(err199);
					errors++;
				}
				if (data61.level !== void 0) {
					let data62 = data61.level;
					if (typeof data62 !== "string") {
						const err200 = {
							instancePath: instancePath + "/tls-compression/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data62
						};
						if (vErrors === null) vErrors = [err200];
						else vErrors.push(err200);
						errors++;
					}
					if (!(data62 === "error" || data62 === "warning" || data62 === "notice" || data62 === "off")) {
						const err201 = {
							instancePath: instancePath + "/tls-compression/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data62
						};
						if (vErrors === null) vErrors = [err201];
						else vErrors.push(err201);
						errors++;
					}
				}
			} else {
				const err202 = {
					instancePath: instancePath + "/tls-compression",
					schemaPath: "#/properties/tls-compression/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["tls-compression"].anyOf[1].type,
					parentSchema: schema32.properties["tls-compression"].anyOf[1],
					data: data61
				};
				if (vErrors === null) vErrors = [err202];
				else vErrors.push(err202);
				errors++;
			}
			var _valid23 = _errs288 === errors;
			valid102 = valid102 || _valid23;
			if (!valid102) {
				const err203 = {
					instancePath: instancePath + "/tls-compression",
					schemaPath: "#/properties/tls-compression/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["tls-compression"].anyOf,
					parentSchema: schema32.properties["tls-compression"],
					data: data61
				};
				if (vErrors === null) vErrors = [err203];
				else vErrors.push(err203);
				errors++;
			} else {
				errors = _errs284;
				if (vErrors !== null) {
					if (_errs284) vErrors.length = _errs284;
					else vErrors = null;
				}
			}
		}
		if (data["downgrade-protection"] !== void 0) {
			let data63 = data["downgrade-protection"];
			const _errs295 = errors;
			let valid106 = false;
			const _errs296 = errors;
			if (typeof data63 !== "string") {
				const err204 = {
					instancePath: instancePath + "/downgrade-protection",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data63
				};
				if (vErrors === null) vErrors = [err204];
				else vErrors.push(err204);
				errors++;
			}
			if (!(data63 === "error" || data63 === "warning" || data63 === "notice" || data63 === "off")) {
				const err205 = {
					instancePath: instancePath + "/downgrade-protection",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data63
				};
				if (vErrors === null) vErrors = [err205];
				else vErrors.push(err205);
				errors++;
			}
			var _valid24 = _errs296 === errors;
			valid106 = valid106 || _valid24;
			const _errs299 = errors;
			if (data63 && typeof data63 == "object" && !Array.isArray(data63)) {
				for (const key24 in data63) if (!(key24 === "level")) {
					const err206 = {
						instancePath: instancePath + "/downgrade-protection",
						schemaPath: "#/properties/downgrade-protection/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key24 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["downgrade-protection"].anyOf[1],
						data: data63
					};
					if (vErrors === null) vErrors = [err206];
					else vErrors.push(err206);
					errors++;
				}
				if (data63.level !== void 0) {
					let data64 = data63.level;
					if (typeof data64 !== "string") {
						const err207 = {
							instancePath: instancePath + "/downgrade-protection/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data64
						};
						if (vErrors === null) vErrors = [err207];
						else vErrors.push(err207);
						errors++;
					}
					if (!(data64 === "error" || data64 === "warning" || data64 === "notice" || data64 === "off")) {
						const err208 = {
							instancePath: instancePath + "/downgrade-protection/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data64
						};
						if (vErrors === null) vErrors = [err208];
						else vErrors.push(err208);
						errors++;
					}
				}
			} else {
				const err209 = {
					instancePath: instancePath + "/downgrade-protection",
					schemaPath: "#/properties/downgrade-protection/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["downgrade-protection"].anyOf[1].type,
					parentSchema: schema32.properties["downgrade-protection"].anyOf[1],
					data: data63
				};
				if (vErrors === null) vErrors = [err209];
				else vErrors.push(err209);
				errors++;
			}
			var _valid24 = _errs299 === errors;
			valid106 = valid106 || _valid24;
			if (!valid106) {
				const err210 = {
					instancePath: instancePath + "/downgrade-protection",
					schemaPath: "#/properties/downgrade-protection/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["downgrade-protection"].anyOf,
					parentSchema: schema32.properties["downgrade-protection"],
					data: data63
				};
				if (vErrors === null) vErrors = [err210];
				else vErrors.push(err210);
				errors++;
			} else {
				errors = _errs295;
				if (vErrors !== null) {
					if (_errs295) vErrors.length = _errs295;
					else vErrors = null;
				}
			}
		}
		if (data["key-exchange"] !== void 0) {
			let data65 = data["key-exchange"];
			const _errs306 = errors;
			let valid110 = false;
			const _errs307 = errors;
			if (typeof data65 !== "string") {
				const err211 = {
					instancePath: instancePath + "/key-exchange",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data65
				};
				if (vErrors === null) vErrors = [err211];
				else vErrors.push(err211);
				errors++;
			}
			if (!(data65 === "error" || data65 === "warning" || data65 === "notice" || data65 === "off")) {
				const err212 = {
					instancePath: instancePath + "/key-exchange",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data65
				};
				if (vErrors === null) vErrors = [err212];
				else vErrors.push(err212);
				errors++;
			}
			var _valid25 = _errs307 === errors;
			valid110 = valid110 || _valid25;
			const _errs310 = errors;
			if (data65 && typeof data65 == "object" && !Array.isArray(data65)) {
				for (const key25 in data65) if (!(key25 === "level")) {
					const err213 = {
						instancePath: instancePath + "/key-exchange",
						schemaPath: "#/properties/key-exchange/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key25 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["key-exchange"].anyOf[1],
						data: data65
					};
					if (vErrors === null) vErrors = [err213];
					else vErrors.push(err213);
					errors++;
				}
				if (data65.level !== void 0) {
					let data66 = data65.level;
					if (typeof data66 !== "string") {
						const err214 = {
							instancePath: instancePath + "/key-exchange/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data66
						};
						if (vErrors === null) vErrors = [err214];
						else vErrors.push(err214);
						errors++;
					}
					if (!(data66 === "error" || data66 === "warning" || data66 === "notice" || data66 === "off")) {
						const err215 = {
							instancePath: instancePath + "/key-exchange/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data66
						};
						if (vErrors === null) vErrors = [err215];
						else vErrors.push(err215);
						errors++;
					}
				}
			} else {
				const err216 = {
					instancePath: instancePath + "/key-exchange",
					schemaPath: "#/properties/key-exchange/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["key-exchange"].anyOf[1].type,
					parentSchema: schema32.properties["key-exchange"].anyOf[1],
					data: data65
				};
				if (vErrors === null) vErrors = [err216];
				else vErrors.push(err216);
				errors++;
			}
			var _valid25 = _errs310 === errors;
			valid110 = valid110 || _valid25;
			if (!valid110) {
				const err217 = {
					instancePath: instancePath + "/key-exchange",
					schemaPath: "#/properties/key-exchange/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["key-exchange"].anyOf,
					parentSchema: schema32.properties["key-exchange"],
					data: data65
				};
				if (vErrors === null) vErrors = [err217];
				else vErrors.push(err217);
				errors++;
			} else {
				errors = _errs306;
				if (vErrors !== null) {
					if (_errs306) vErrors.length = _errs306;
					else vErrors = null;
				}
			}
		}
		if (data.clients !== void 0) {
			let data67 = data.clients;
			const _errs317 = errors;
			let valid114 = false;
			const _errs318 = errors;
			if (typeof data67 !== "string") {
				const err218 = {
					instancePath: instancePath + "/clients",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data67
				};
				if (vErrors === null) vErrors = [err218];
				else vErrors.push(err218);
				errors++;
			}
			if (!(data67 === "error" || data67 === "warning" || data67 === "notice" || data67 === "off")) {
				const err219 = {
					instancePath: instancePath + "/clients",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data67
				};
				if (vErrors === null) vErrors = [err219];
				else vErrors.push(err219);
				errors++;
			}
			var _valid26 = _errs318 === errors;
			valid114 = valid114 || _valid26;
			const _errs321 = errors;
			if (Array.isArray(data67)) {
				if (data67.length > 64) {
					const err220 = {
						instancePath: instancePath + "/clients",
						schemaPath: "#/properties/clients/anyOf/1/maxItems",
						keyword: "maxItems",
						params: { limit: 64 },
						message: "must NOT have more than 64 items",
						schema: 64,
						parentSchema: schema32.properties.clients.anyOf[1],
						data: data67
					};
					if (vErrors === null) vErrors = [err220];
					else vErrors.push(err220);
					errors++;
				}
				const len4 = data67.length;
				for (let i7 = 0; i7 < len4; i7++) {
					let data68 = data67[i7];
					if (typeof data68 !== "string") {
						const err221 = {
							instancePath: instancePath + "/clients/" + i7,
							schemaPath: "#/properties/clients/anyOf/1/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema32.properties.clients.anyOf[1].items.type,
							parentSchema: schema32.properties.clients.anyOf[1].items,
							data: data68
						};
						if (vErrors === null) vErrors = [err221];
						else vErrors.push(err221);
						errors++;
					}
				}
				let i8 = data67.length;
				let j3;
				if (i8 > 1) {
					const indices3 = {};
					for (; i8--;) {
						let item3 = data67[i8];
						if (typeof item3 !== "string") continue;
						if (typeof indices3[item3] == "number") {
							j3 = indices3[item3];
							const err222 = {
								instancePath: instancePath + "/clients",
								schemaPath: "#/properties/clients/anyOf/1/uniqueItems",
								keyword: "uniqueItems",
								params: {
									i: i8,
									j: j3
								},
								message: "must NOT have duplicate items (items ## " + j3 + " and " + i8 + " are identical)",
								schema: true,
								parentSchema: schema32.properties.clients.anyOf[1],
								data: data67
							};
							if (vErrors === null) vErrors = [err222];
							else vErrors.push(err222);
							errors++;
							break;
						}
						indices3[item3] = i8;
					}
				}
			} else {
				const err223 = {
					instancePath: instancePath + "/clients",
					schemaPath: "#/properties/clients/anyOf/1/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema32.properties.clients.anyOf[1].type,
					parentSchema: schema32.properties.clients.anyOf[1],
					data: data67
				};
				if (vErrors === null) vErrors = [err223];
				else vErrors.push(err223);
				errors++;
			}
			var _valid26 = _errs321 === errors;
			valid114 = valid114 || _valid26;
			const _errs325 = errors;
			if (data67 && typeof data67 == "object" && !Array.isArray(data67)) {
				for (const key26 in data67) if (!(key26 === "level" || key26 === "profiles")) {
					const err224 = {
						instancePath: instancePath + "/clients",
						schemaPath: "#/properties/clients/anyOf/2/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key26 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties.clients.anyOf[2],
						data: data67
					};
					if (vErrors === null) vErrors = [err224];
					else vErrors.push(err224);
					errors++;
				}
				if (data67.level !== void 0) {
					let data69 = data67.level;
					if (typeof data69 !== "string") {
						const err225 = {
							instancePath: instancePath + "/clients/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data69
						};
						if (vErrors === null) vErrors = [err225];
						else vErrors.push(err225);
						errors++;
					}
					if (!(data69 === "error" || data69 === "warning" || data69 === "notice" || data69 === "off")) {
						const err226 = {
							instancePath: instancePath + "/clients/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data69
						};
						if (vErrors === null) vErrors = [err226];
						else vErrors.push(err226);
						errors++;
					}
				}
				if (data67.profiles !== void 0) {
					let data70 = data67.profiles;
					if (Array.isArray(data70)) {
						if (data70.length > 64) {
							const err227 = {
								instancePath: instancePath + "/clients/profiles",
								schemaPath: "#/properties/clients/anyOf/2/properties/profiles/maxItems",
								keyword: "maxItems",
								params: { limit: 64 },
								message: "must NOT have more than 64 items",
								schema: 64,
								parentSchema: schema32.properties.clients.anyOf[2].properties.profiles,
								data: data70
							};
							if (vErrors === null) vErrors = [err227];
							else vErrors.push(err227);
							errors++;
						}
						const len5 = data70.length;
						for (let i9 = 0; i9 < len5; i9++) {
							let data71 = data70[i9];
							if (typeof data71 !== "string") {
								const err228 = {
									instancePath: instancePath + "/clients/profiles/" + i9,
									schemaPath: "#/properties/clients/anyOf/2/properties/profiles/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema32.properties.clients.anyOf[2].properties.profiles.items.type,
									parentSchema: schema32.properties.clients.anyOf[2].properties.profiles.items,
									data: data71
								};
								if (vErrors === null) vErrors = [err228];
								else vErrors.push(err228);
								errors++;
							}
						}
						let i10 = data70.length;
						let j4;
						if (i10 > 1) {
							const indices4 = {};
							for (; i10--;) {
								let item4 = data70[i10];
								if (typeof item4 !== "string") continue;
								if (typeof indices4[item4] == "number") {
									j4 = indices4[item4];
									const err229 = {
										instancePath: instancePath + "/clients/profiles",
										schemaPath: "#/properties/clients/anyOf/2/properties/profiles/uniqueItems",
										keyword: "uniqueItems",
										params: {
											i: i10,
											j: j4
										},
										message: "must NOT have duplicate items (items ## " + j4 + " and " + i10 + " are identical)",
										schema: true,
										parentSchema: schema32.properties.clients.anyOf[2].properties.profiles,
										data: data70
									};
									if (vErrors === null) vErrors = [err229];
									else vErrors.push(err229);
									errors++;
									break;
								}
								indices4[item4] = i10;
							}
						}
					} else {
						const err230 = {
							instancePath: instancePath + "/clients/profiles",
							schemaPath: "#/properties/clients/anyOf/2/properties/profiles/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema32.properties.clients.anyOf[2].properties.profiles.type,
							parentSchema: schema32.properties.clients.anyOf[2].properties.profiles,
							data: data70
						};
						if (vErrors === null) vErrors = [err230];
						else vErrors.push(err230);
						errors++;
					}
				}
			} else {
				const err231 = {
					instancePath: instancePath + "/clients",
					schemaPath: "#/properties/clients/anyOf/2/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties.clients.anyOf[2].type,
					parentSchema: schema32.properties.clients.anyOf[2],
					data: data67
				};
				if (vErrors === null) vErrors = [err231];
				else vErrors.push(err231);
				errors++;
			}
			var _valid26 = _errs325 === errors;
			valid114 = valid114 || _valid26;
			if (!valid114) {
				const err232 = {
					instancePath: instancePath + "/clients",
					schemaPath: "#/properties/clients/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties.clients.anyOf,
					parentSchema: schema32.properties.clients,
					data: data67
				};
				if (vErrors === null) vErrors = [err232];
				else vErrors.push(err232);
				errors++;
			} else {
				errors = _errs317;
				if (vErrors !== null) {
					if (_errs317) vErrors.length = _errs317;
					else vErrors = null;
				}
			}
		}
		if (data["fleet-consistency"] !== void 0) {
			let data72 = data["fleet-consistency"];
			const _errs336 = errors;
			let valid124 = false;
			const _errs337 = errors;
			if (typeof data72 !== "string") {
				const err233 = {
					instancePath: instancePath + "/fleet-consistency",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data72
				};
				if (vErrors === null) vErrors = [err233];
				else vErrors.push(err233);
				errors++;
			}
			if (!(data72 === "error" || data72 === "warning" || data72 === "notice" || data72 === "off")) {
				const err234 = {
					instancePath: instancePath + "/fleet-consistency",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data72
				};
				if (vErrors === null) vErrors = [err234];
				else vErrors.push(err234);
				errors++;
			}
			var _valid27 = _errs337 === errors;
			valid124 = valid124 || _valid27;
			const _errs340 = errors;
			if (data72 && typeof data72 == "object" && !Array.isArray(data72)) {
				for (const key27 in data72) if (!(key27 === "level")) {
					const err235 = {
						instancePath: instancePath + "/fleet-consistency",
						schemaPath: "#/properties/fleet-consistency/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key27 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["fleet-consistency"].anyOf[1],
						data: data72
					};
					if (vErrors === null) vErrors = [err235];
					else vErrors.push(err235);
					errors++;
				}
				if (data72.level !== void 0) {
					let data73 = data72.level;
					if (typeof data73 !== "string") {
						const err236 = {
							instancePath: instancePath + "/fleet-consistency/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data73
						};
						if (vErrors === null) vErrors = [err236];
						else vErrors.push(err236);
						errors++;
					}
					if (!(data73 === "error" || data73 === "warning" || data73 === "notice" || data73 === "off")) {
						const err237 = {
							instancePath: instancePath + "/fleet-consistency/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data73
						};
						if (vErrors === null) vErrors = [err237];
						else vErrors.push(err237);
						errors++;
					}
				}
			} else {
				const err238 = {
					instancePath: instancePath + "/fleet-consistency",
					schemaPath: "#/properties/fleet-consistency/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["fleet-consistency"].anyOf[1].type,
					parentSchema: schema32.properties["fleet-consistency"].anyOf[1],
					data: data72
				};
				if (vErrors === null) vErrors = [err238];
				else vErrors.push(err238);
				errors++;
			}
			var _valid27 = _errs340 === errors;
			valid124 = valid124 || _valid27;
			if (!valid124) {
				const err239 = {
					instancePath: instancePath + "/fleet-consistency",
					schemaPath: "#/properties/fleet-consistency/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["fleet-consistency"].anyOf,
					parentSchema: schema32.properties["fleet-consistency"],
					data: data72
				};
				if (vErrors === null) vErrors = [err239];
				else vErrors.push(err239);
				errors++;
			} else {
				errors = _errs336;
				if (vErrors !== null) {
					if (_errs336) vErrors.length = _errs336;
					else vErrors = null;
				}
			}
		}
		if (data["unreachable-from-here"] !== void 0) {
			let data74 = data["unreachable-from-here"];
			const _errs347 = errors;
			let valid128 = false;
			const _errs348 = errors;
			if (typeof data74 !== "string") {
				const err240 = {
					instancePath: instancePath + "/unreachable-from-here",
					schemaPath: "#/$defs/level/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data74
				};
				if (vErrors === null) vErrors = [err240];
				else vErrors.push(err240);
				errors++;
			}
			if (!(data74 === "error" || data74 === "warning" || data74 === "notice" || data74 === "off")) {
				const err241 = {
					instancePath: instancePath + "/unreachable-from-here",
					schemaPath: "#/$defs/level/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data74
				};
				if (vErrors === null) vErrors = [err241];
				else vErrors.push(err241);
				errors++;
			}
			var _valid28 = _errs348 === errors;
			valid128 = valid128 || _valid28;
			const _errs351 = errors;
			if (data74 && typeof data74 == "object" && !Array.isArray(data74)) {
				for (const key28 in data74) if (!(key28 === "level")) {
					const err242 = {
						instancePath: instancePath + "/unreachable-from-here",
						schemaPath: "#/properties/unreachable-from-here/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key28 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema32.properties["unreachable-from-here"].anyOf[1],
						data: data74
					};
					if (vErrors === null) vErrors = [err242];
					else vErrors.push(err242);
					errors++;
				}
				if (data74.level !== void 0) {
					let data75 = data74.level;
					if (typeof data75 !== "string") {
						const err243 = {
							instancePath: instancePath + "/unreachable-from-here/level",
							schemaPath: "#/$defs/level/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema33.type,
							parentSchema: schema33,
							data: data75
						};
						if (vErrors === null) vErrors = [err243];
						else vErrors.push(err243);
						errors++;
					}
					if (!(data75 === "error" || data75 === "warning" || data75 === "notice" || data75 === "off")) {
						const err244 = {
							instancePath: instancePath + "/unreachable-from-here/level",
							schemaPath: "#/$defs/level/enum",
							keyword: "enum",
							params: { allowedValues: schema33.enum },
							message: "must be equal to one of the allowed values",
							schema: schema33.enum,
							parentSchema: schema33,
							data: data75
						};
						if (vErrors === null) vErrors = [err244];
						else vErrors.push(err244);
						errors++;
					}
				}
			} else {
				const err245 = {
					instancePath: instancePath + "/unreachable-from-here",
					schemaPath: "#/properties/unreachable-from-here/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema32.properties["unreachable-from-here"].anyOf[1].type,
					parentSchema: schema32.properties["unreachable-from-here"].anyOf[1],
					data: data74
				};
				if (vErrors === null) vErrors = [err245];
				else vErrors.push(err245);
				errors++;
			}
			var _valid28 = _errs351 === errors;
			valid128 = valid128 || _valid28;
			if (!valid128) {
				const err246 = {
					instancePath: instancePath + "/unreachable-from-here",
					schemaPath: "#/properties/unreachable-from-here/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema32.properties["unreachable-from-here"].anyOf,
					parentSchema: schema32.properties["unreachable-from-here"],
					data: data74
				};
				if (vErrors === null) vErrors = [err246];
				else vErrors.push(err246);
				errors++;
			} else {
				errors = _errs347;
				if (vErrors !== null) {
					if (_errs347) vErrors.length = _errs347;
					else vErrors = null;
				}
			}
		}
	} else {
		const err247 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema32.type,
			parentSchema: schema32,
			data
		};
		if (vErrors === null) vErrors = [err247];
		else vErrors.push(err247);
		errors++;
	}
	validate21.errors = vErrors;
	return errors === 0;
}
validate21.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema97 = {
	"title": "Targets",
	"description": "What is probed. Write a list of host names, host:port, https URLs, or mappings with host.",
	"type": "array",
	"items": { "$ref": "#/$defs/target" }
};
const schema98 = {
	"title": "Target",
	"description": "Write host, host:port, an https URL, \"[v6]:port\" in quotes, or a mapping with host.",
	"anyOf": [{ "type": "string" }, { "$ref": "#/$defs/target-with-settings" }]
};
const schema99 = {
	"title": "Target with settings",
	"description": "A host with what is special about it.",
	"type": "object",
	"additionalProperties": false,
	"required": ["host"],
	"properties": {
		"host": {
			"title": "host",
			"description": "Write a host name, an address or an https URL.",
			"type": "string"
		},
		"port": {
			"title": "port",
			"description": "Write a number from 1 to 65535; without it, 443.",
			"type": "integer",
			"minimum": 1,
			"maximum": 65535
		},
		"connect": {
			"title": "connect",
			"description": "Dial here and keep the name: a proxy under test. Write host:port.",
			"type": "string"
		},
		"http": {
			"title": "http",
			"description": "Where the cleartext side is, when not port 80 of the same address. Write host:port or none.",
			"type": "string"
		},
		"samples": {
			"title": "samples",
			"description": "How often to repeat the exchanges that decide, for a fleet behind one address. Write a number from 1 to 100.",
			"type": "integer",
			"minimum": 1,
			"maximum": 100
		},
		"pins": {
			"title": "App pins",
			"description": "The pins of the app. Write a list, of which some certificate of the path must match one, or a mapping with leaf, ca or both, as Apple has it.",
			"anyOf": [{ "$ref": "#/$defs/pin-list" }, {
				"title": "Apple pins",
				"description": "Write a mapping with leaf, ca or both, each a list of pins.",
				"type": "object",
				"additionalProperties": false,
				"minProperties": 1,
				"properties": {
					"leaf": { "$ref": "#/$defs/pin-list" },
					"ca": { "$ref": "#/$defs/pin-list" }
				}
			}]
		},
		"reachable": {
			"title": "reachable",
			"description": "Write false for a target that must not answer from here, such as one behind a VPN.",
			"type": "boolean"
		},
		"require-ipv6": {
			"title": "require-ipv6",
			"description": "Whether an IPv6 address that cannot be asked leaves this target undetermined. Write true or false.",
			"type": "boolean"
		},
		"requirements": { "$ref": "#/$defs/requirements" },
		"trust": { "$ref": "#/$defs/trust" }
	}
};
const schema100 = {
	"title": "Pin list",
	"description": "Write a list of pins: base64 of the SHA-256 of the SubjectPublicKeyInfo.",
	"type": "array",
	"minItems": 1,
	"maxItems": 100,
	"items": { "$ref": "#/$defs/pin" }
};
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate26.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (Array.isArray(data)) {
		if (data.length > 100) {
			const err0 = {
				instancePath,
				schemaPath: "#/maxItems",
				keyword: "maxItems",
				params: { limit: 100 },
				message: "must NOT have more than 100 items",
				schema: 100,
				parentSchema: schema100,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.length < 1) {
			const err1 = {
				instancePath,
				schemaPath: "#/minItems",
				keyword: "minItems",
				params: { limit: 1 },
				message: "must NOT have fewer than 1 items",
				schema: 1,
				parentSchema: schema100,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		const len0 = data.length;
		for (let i0 = 0; i0 < len0; i0++) {
			let data0 = data[i0];
			if (typeof data0 !== "string") {
				const err2 = {
					instancePath: instancePath + "/" + i0,
					schemaPath: "#/$defs/pin/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema71.type,
					parentSchema: schema71,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
	} else {
		const err3 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "array" },
			message: "must be array",
			schema: schema100.type,
			parentSchema: schema100,
			data
		};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	}
	validate26.errors = vErrors;
	return errors === 0;
}
validate26.evaluated = {
	"items": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate25.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.host === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "host" },
				message: "must have required property 'host'",
				schema: schema99.required,
				parentSchema: schema99,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!func1.call(schema99.properties, key0)) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema99,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.host !== void 0) {
			let data0 = data.host;
			if (typeof data0 !== "string") {
				const err2 = {
					instancePath: instancePath + "/host",
					schemaPath: "#/properties/host/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema99.properties.host.type,
					parentSchema: schema99.properties.host,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.port !== void 0) {
			let data1 = data.port;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err3 = {
					instancePath: instancePath + "/port",
					schemaPath: "#/properties/port/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema99.properties.port.type,
					parentSchema: schema99.properties.port,
					data: data1
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 65535 || isNaN(data1)) {
					const err4 = {
						instancePath: instancePath + "/port",
						schemaPath: "#/properties/port/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 65535
						},
						message: "must be <= 65535",
						schema: 65535,
						parentSchema: schema99.properties.port,
						data: data1
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data1 < 1 || isNaN(data1)) {
					const err5 = {
						instancePath: instancePath + "/port",
						schemaPath: "#/properties/port/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema99.properties.port,
						data: data1
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			}
		}
		if (data.connect !== void 0) {
			let data2 = data.connect;
			if (typeof data2 !== "string") {
				const err6 = {
					instancePath: instancePath + "/connect",
					schemaPath: "#/properties/connect/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema99.properties.connect.type,
					parentSchema: schema99.properties.connect,
					data: data2
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.http !== void 0) {
			let data3 = data.http;
			if (typeof data3 !== "string") {
				const err7 = {
					instancePath: instancePath + "/http",
					schemaPath: "#/properties/http/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema99.properties.http.type,
					parentSchema: schema99.properties.http,
					data: data3
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.samples !== void 0) {
			let data4 = data.samples;
			if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
				const err8 = {
					instancePath: instancePath + "/samples",
					schemaPath: "#/properties/samples/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema99.properties.samples.type,
					parentSchema: schema99.properties.samples,
					data: data4
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
			if (typeof data4 == "number" && isFinite(data4)) {
				if (data4 > 100 || isNaN(data4)) {
					const err9 = {
						instancePath: instancePath + "/samples",
						schemaPath: "#/properties/samples/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100",
						schema: 100,
						parentSchema: schema99.properties.samples,
						data: data4
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (data4 < 1 || isNaN(data4)) {
					const err10 = {
						instancePath: instancePath + "/samples",
						schemaPath: "#/properties/samples/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema99.properties.samples,
						data: data4
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		}
		if (data.pins !== void 0) {
			let data5 = data.pins;
			const _errs13 = errors;
			let valid1 = false;
			const _errs14 = errors;
			if (!validate26(data5, {
				instancePath: instancePath + "/pins",
				parentData: data,
				parentDataProperty: "pins",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate26.errors : append(vErrors, validate26.errors);
				errors = vErrors.length;
			}
			var _valid0 = _errs14 === errors;
			valid1 = valid1 || _valid0;
			const _errs15 = errors;
			if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
				if (Object.keys(data5).length < 1) {
					const err11 = {
						instancePath: instancePath + "/pins",
						schemaPath: "#/properties/pins/anyOf/1/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties",
						schema: 1,
						parentSchema: schema99.properties.pins.anyOf[1],
						data: data5
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				for (const key1 in data5) if (!(key1 === "leaf" || key1 === "ca")) {
					const err12 = {
						instancePath: instancePath + "/pins",
						schemaPath: "#/properties/pins/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema99.properties.pins.anyOf[1],
						data: data5
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (data5.leaf !== void 0) {
					if (!validate26(data5.leaf, {
						instancePath: instancePath + "/pins/leaf",
						parentData: data5,
						parentDataProperty: "leaf",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate26.errors : append(vErrors, validate26.errors);
						errors = vErrors.length;
					}
				}
				if (data5.ca !== void 0) {
					if (!validate26(data5.ca, {
						instancePath: instancePath + "/pins/ca",
						parentData: data5,
						parentDataProperty: "ca",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate26.errors : append(vErrors, validate26.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/pins",
					schemaPath: "#/properties/pins/anyOf/1/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema99.properties.pins.anyOf[1].type,
					parentSchema: schema99.properties.pins.anyOf[1],
					data: data5
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
			var _valid0 = _errs15 === errors;
			valid1 = valid1 || _valid0;
			if (!valid1) {
				const err14 = {
					instancePath: instancePath + "/pins",
					schemaPath: "#/properties/pins/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema99.properties.pins.anyOf,
					parentSchema: schema99.properties.pins,
					data: data5
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			} else {
				errors = _errs13;
				if (vErrors !== null) {
					if (_errs13) vErrors.length = _errs13;
					else vErrors = null;
				}
			}
		}
		if (data.reachable !== void 0) {
			let data8 = data.reachable;
			if (typeof data8 !== "boolean") {
				const err15 = {
					instancePath: instancePath + "/reachable",
					schemaPath: "#/properties/reachable/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema99.properties.reachable.type,
					parentSchema: schema99.properties.reachable,
					data: data8
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data["require-ipv6"] !== void 0) {
			let data9 = data["require-ipv6"];
			if (typeof data9 !== "boolean") {
				const err16 = {
					instancePath: instancePath + "/require-ipv6",
					schemaPath: "#/properties/require-ipv6/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema99.properties["require-ipv6"].type,
					parentSchema: schema99.properties["require-ipv6"],
					data: data9
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.requirements !== void 0) {
			if (!validate21(data.requirements, {
				instancePath: instancePath + "/requirements",
				parentData: data,
				parentDataProperty: "requirements",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate21.errors : append(vErrors, validate21.errors);
				errors = vErrors.length;
			}
		}
		if (data.trust !== void 0) {
			let data11 = data.trust;
			if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
				for (const key2 in data11) if (!(key2 === "stores" || key2 === "roots")) {
					const err17 = {
						instancePath: instancePath + "/trust",
						schemaPath: "#/$defs/trust/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema90,
						data: data11
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				if (data11.stores !== void 0) {
					let data12 = data11.stores;
					if (Array.isArray(data12)) {
						if (data12.length > 32) {
							const err18 = {
								instancePath: instancePath + "/trust/stores",
								schemaPath: "#/$defs/trust/properties/stores/maxItems",
								keyword: "maxItems",
								params: { limit: 32 },
								message: "must NOT have more than 32 items",
								schema: 32,
								parentSchema: schema90.properties.stores,
								data: data12
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
						const len0 = data12.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data13 = data12[i0];
							if (typeof data13 === "string") {
								if (func2(data13) < 1) {
									const err19 = {
										instancePath: instancePath + "/trust/stores/" + i0,
										schemaPath: "#/$defs/trust/properties/stores/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema90.properties.stores.items,
										data: data13
									};
									if (vErrors === null) vErrors = [err19];
									else vErrors.push(err19);
									errors++;
								}
							} else {
								const err20 = {
									instancePath: instancePath + "/trust/stores/" + i0,
									schemaPath: "#/$defs/trust/properties/stores/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema90.properties.stores.items.type,
									parentSchema: schema90.properties.stores.items,
									data: data13
								};
								if (vErrors === null) vErrors = [err20];
								else vErrors.push(err20);
								errors++;
							}
						}
					} else {
						const err21 = {
							instancePath: instancePath + "/trust/stores",
							schemaPath: "#/$defs/trust/properties/stores/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema90.properties.stores.type,
							parentSchema: schema90.properties.stores,
							data: data12
						};
						if (vErrors === null) vErrors = [err21];
						else vErrors.push(err21);
						errors++;
					}
				}
				if (data11.roots !== void 0) {
					let data14 = data11.roots;
					if (Array.isArray(data14)) {
						if (data14.length > 256) {
							const err22 = {
								instancePath: instancePath + "/trust/roots",
								schemaPath: "#/$defs/trust/properties/roots/maxItems",
								keyword: "maxItems",
								params: { limit: 256 },
								message: "must NOT have more than 256 items",
								schema: 256,
								parentSchema: schema90.properties.roots,
								data: data14
							};
							if (vErrors === null) vErrors = [err22];
							else vErrors.push(err22);
							errors++;
						}
						const len1 = data14.length;
						for (let i1 = 0; i1 < len1; i1++) {
							let data15 = data14[i1];
							if (typeof data15 === "string") {
								if (func2(data15) < 1) {
									const err23 = {
										instancePath: instancePath + "/trust/roots/" + i1,
										schemaPath: "#/$defs/trust/properties/roots/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema90.properties.roots.items,
										data: data15
									};
									if (vErrors === null) vErrors = [err23];
									else vErrors.push(err23);
									errors++;
								}
							} else {
								const err24 = {
									instancePath: instancePath + "/trust/roots/" + i1,
									schemaPath: "#/$defs/trust/properties/roots/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema90.properties.roots.items.type,
									parentSchema: schema90.properties.roots.items,
									data: data15
								};
								if (vErrors === null) vErrors = [err24];
								else vErrors.push(err24);
								errors++;
							}
						}
					} else {
						const err25 = {
							instancePath: instancePath + "/trust/roots",
							schemaPath: "#/$defs/trust/properties/roots/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema90.properties.roots.type,
							parentSchema: schema90.properties.roots,
							data: data14
						};
						if (vErrors === null) vErrors = [err25];
						else vErrors.push(err25);
						errors++;
					}
				}
			} else {
				const err26 = {
					instancePath: instancePath + "/trust",
					schemaPath: "#/$defs/trust/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema90.type,
					parentSchema: schema90,
					data: data11
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
	} else {
		const err27 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema99.type,
			parentSchema: schema99,
			data
		};
		if (vErrors === null) vErrors = [err27];
		else vErrors.push(err27);
		errors++;
	}
	validate25.errors = vErrors;
	return errors === 0;
}
validate25.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate24.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	const _errs0 = errors;
	let valid0 = false;
	const _errs1 = errors;
	if (typeof data !== "string") {
		const err0 = {
			instancePath,
			schemaPath: "#/anyOf/0/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string",
			schema: schema98.anyOf[0].type,
			parentSchema: schema98.anyOf[0],
			data
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	var _valid0 = _errs1 === errors;
	valid0 = valid0 || _valid0;
	const _errs3 = errors;
	if (!validate25(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate25.errors : append(vErrors, validate25.errors);
		errors = vErrors.length;
	}
	var _valid0 = _errs3 === errors;
	valid0 = valid0 || _valid0;
	if (_valid0) var props0 = true;
	if (!valid0) {
		const err1 = {
			instancePath,
			schemaPath: "#/anyOf",
			keyword: "anyOf",
			params: {},
			message: "must match a schema in anyOf",
			schema: schema98.anyOf,
			parentSchema: schema98,
			data
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	} else {
		errors = _errs0;
		if (vErrors !== null) {
			if (_errs0) vErrors.length = _errs0;
			else vErrors = null;
		}
	}
	validate24.errors = vErrors;
	evaluated0.props = props0;
	return errors === 0;
}
validate24.evaluated = {
	"dynamicProps": true,
	"dynamicItems": false
};
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate23.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (Array.isArray(data)) {
		const len0 = data.length;
		for (let i0 = 0; i0 < len0; i0++) if (!validate24(data[i0], {
			instancePath: instancePath + "/" + i0,
			parentData: data,
			parentDataProperty: i0,
			rootData,
			dynamicAnchors
		})) {
			vErrors = vErrors === null ? validate24.errors : append(vErrors, validate24.errors);
			errors = vErrors.length;
		}
	} else {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "array" },
			message: "must be array",
			schema: schema97.type,
			parentSchema: schema97,
			data
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate23.errors = vErrors;
	return errors === 0;
}
validate23.evaluated = {
	"items": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const pattern7 = /* @__PURE__ */ new RegExp("^[0-9]{1,4}([.][0-9]{1,4}){0,4}[a-z]{0,2}$", "u");
const pattern13 = /* @__PURE__ */ new RegExp("\\S", "u");
const pattern15 = /* @__PURE__ */ new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!func1.call(schema31.properties, key0)) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema31,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.extends !== void 0) {
			let data0 = data.extends;
			const _errs3 = errors;
			let valid1 = false;
			const _errs4 = errors;
			if (typeof data0 === "string") {
				if (func2(data0) < 1) {
					const err1 = {
						instancePath: instancePath + "/extends",
						schemaPath: "#/properties/extends/anyOf/0/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema31.properties.extends.anyOf[0],
						data: data0
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
			} else {
				const err2 = {
					instancePath: instancePath + "/extends",
					schemaPath: "#/properties/extends/anyOf/0/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties.extends.anyOf[0].type,
					parentSchema: schema31.properties.extends.anyOf[0],
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			var _valid0 = _errs4 === errors;
			valid1 = valid1 || _valid0;
			const _errs6 = errors;
			if (Array.isArray(data0)) {
				if (data0.length > 32) {
					const err3 = {
						instancePath: instancePath + "/extends",
						schemaPath: "#/properties/extends/anyOf/1/maxItems",
						keyword: "maxItems",
						params: { limit: 32 },
						message: "must NOT have more than 32 items",
						schema: 32,
						parentSchema: schema31.properties.extends.anyOf[1],
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (data0.length < 1) {
					const err4 = {
						instancePath: instancePath + "/extends",
						schemaPath: "#/properties/extends/anyOf/1/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema31.properties.extends.anyOf[1],
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data1 = data0[i0];
					if (typeof data1 === "string") {
						if (func2(data1) < 1) {
							const err5 = {
								instancePath: instancePath + "/extends/" + i0,
								schemaPath: "#/properties/extends/anyOf/1/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema31.properties.extends.anyOf[1].items,
								data: data1
							};
							if (vErrors === null) vErrors = [err5];
							else vErrors.push(err5);
							errors++;
						}
					} else {
						const err6 = {
							instancePath: instancePath + "/extends/" + i0,
							schemaPath: "#/properties/extends/anyOf/1/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema31.properties.extends.anyOf[1].items.type,
							parentSchema: schema31.properties.extends.anyOf[1].items,
							data: data1
						};
						if (vErrors === null) vErrors = [err6];
						else vErrors.push(err6);
						errors++;
					}
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/extends",
					schemaPath: "#/properties/extends/anyOf/1/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema31.properties.extends.anyOf[1].type,
					parentSchema: schema31.properties.extends.anyOf[1],
					data: data0
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
			var _valid0 = _errs6 === errors;
			valid1 = valid1 || _valid0;
			if (!valid1) {
				const err8 = {
					instancePath: instancePath + "/extends",
					schemaPath: "#/properties/extends/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema31.properties.extends.anyOf,
					parentSchema: schema31.properties.extends,
					data: data0
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			} else {
				errors = _errs3;
				if (vErrors !== null) {
					if (_errs3) vErrors.length = _errs3;
					else vErrors = null;
				}
			}
		}
		if (data.requirements !== void 0) {
			if (!validate21(data.requirements, {
				instancePath: instancePath + "/requirements",
				parentData: data,
				parentDataProperty: "requirements",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate21.errors : append(vErrors, validate21.errors);
				errors = vErrors.length;
			}
		}
		if (data.trust !== void 0) {
			let data3 = data.trust;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				for (const key1 in data3) if (!(key1 === "stores" || key1 === "roots")) {
					const err9 = {
						instancePath: instancePath + "/trust",
						schemaPath: "#/$defs/trust/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema90,
						data: data3
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (data3.stores !== void 0) {
					let data4 = data3.stores;
					if (Array.isArray(data4)) {
						if (data4.length > 32) {
							const err10 = {
								instancePath: instancePath + "/trust/stores",
								schemaPath: "#/$defs/trust/properties/stores/maxItems",
								keyword: "maxItems",
								params: { limit: 32 },
								message: "must NOT have more than 32 items",
								schema: 32,
								parentSchema: schema90.properties.stores,
								data: data4
							};
							if (vErrors === null) vErrors = [err10];
							else vErrors.push(err10);
							errors++;
						}
						const len1 = data4.length;
						for (let i1 = 0; i1 < len1; i1++) {
							let data5 = data4[i1];
							if (typeof data5 === "string") {
								if (func2(data5) < 1) {
									const err11 = {
										instancePath: instancePath + "/trust/stores/" + i1,
										schemaPath: "#/$defs/trust/properties/stores/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema90.properties.stores.items,
										data: data5
									};
									if (vErrors === null) vErrors = [err11];
									else vErrors.push(err11);
									errors++;
								}
							} else {
								const err12 = {
									instancePath: instancePath + "/trust/stores/" + i1,
									schemaPath: "#/$defs/trust/properties/stores/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema90.properties.stores.items.type,
									parentSchema: schema90.properties.stores.items,
									data: data5
								};
								if (vErrors === null) vErrors = [err12];
								else vErrors.push(err12);
								errors++;
							}
						}
					} else {
						const err13 = {
							instancePath: instancePath + "/trust/stores",
							schemaPath: "#/$defs/trust/properties/stores/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema90.properties.stores.type,
							parentSchema: schema90.properties.stores,
							data: data4
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
				}
				if (data3.roots !== void 0) {
					let data6 = data3.roots;
					if (Array.isArray(data6)) {
						if (data6.length > 256) {
							const err14 = {
								instancePath: instancePath + "/trust/roots",
								schemaPath: "#/$defs/trust/properties/roots/maxItems",
								keyword: "maxItems",
								params: { limit: 256 },
								message: "must NOT have more than 256 items",
								schema: 256,
								parentSchema: schema90.properties.roots,
								data: data6
							};
							if (vErrors === null) vErrors = [err14];
							else vErrors.push(err14);
							errors++;
						}
						const len2 = data6.length;
						for (let i2 = 0; i2 < len2; i2++) {
							let data7 = data6[i2];
							if (typeof data7 === "string") {
								if (func2(data7) < 1) {
									const err15 = {
										instancePath: instancePath + "/trust/roots/" + i2,
										schemaPath: "#/$defs/trust/properties/roots/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema90.properties.roots.items,
										data: data7
									};
									if (vErrors === null) vErrors = [err15];
									else vErrors.push(err15);
									errors++;
								}
							} else {
								const err16 = {
									instancePath: instancePath + "/trust/roots/" + i2,
									schemaPath: "#/$defs/trust/properties/roots/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema90.properties.roots.items.type,
									parentSchema: schema90.properties.roots.items,
									data: data7
								};
								if (vErrors === null) vErrors = [err16];
								else vErrors.push(err16);
								errors++;
							}
						}
					} else {
						const err17 = {
							instancePath: instancePath + "/trust/roots",
							schemaPath: "#/$defs/trust/properties/roots/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema90.properties.roots.type,
							parentSchema: schema90.properties.roots,
							data: data6
						};
						if (vErrors === null) vErrors = [err17];
						else vErrors.push(err17);
						errors++;
					}
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/trust",
					schemaPath: "#/$defs/trust/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema90.type,
					parentSchema: schema90,
					data: data3
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data["fail-on"] !== void 0) {
			let data8 = data["fail-on"];
			if (typeof data8 !== "string") {
				const err19 = {
					instancePath: instancePath + "/fail-on",
					schemaPath: "#/properties/fail-on/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties["fail-on"].type,
					parentSchema: schema31.properties["fail-on"],
					data: data8
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
			if (!(data8 === "error" || data8 === "warning" || data8 === "never")) {
				const err20 = {
					instancePath: instancePath + "/fail-on",
					schemaPath: "#/properties/fail-on/enum",
					keyword: "enum",
					params: { allowedValues: schema31.properties["fail-on"].enum },
					message: "must be equal to one of the allowed values",
					schema: schema31.properties["fail-on"].enum,
					parentSchema: schema31.properties["fail-on"],
					data: data8
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data["on-undetermined"] !== void 0) {
			let data9 = data["on-undetermined"];
			if (typeof data9 !== "string") {
				const err21 = {
					instancePath: instancePath + "/on-undetermined",
					schemaPath: "#/properties/on-undetermined/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties["on-undetermined"].type,
					parentSchema: schema31.properties["on-undetermined"],
					data: data9
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
			if (!(data9 === "fail" || data9 === "warn" || data9 === "ignore")) {
				const err22 = {
					instancePath: instancePath + "/on-undetermined",
					schemaPath: "#/properties/on-undetermined/enum",
					keyword: "enum",
					params: { allowedValues: schema31.properties["on-undetermined"].enum },
					message: "must be equal to one of the allowed values",
					schema: schema31.properties["on-undetermined"].enum,
					parentSchema: schema31.properties["on-undetermined"],
					data: data9
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.timeout !== void 0) {
			let data10 = data.timeout;
			if (typeof data10 === "string") {
				if (!pattern4.test(data10)) {
					const err23 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/properties/timeout/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{1,9}(ms|s|m|h|d)$" },
						message: "must match pattern \"^[0-9]{1,9}(ms|s|m|h|d)$\"",
						schema: "^[0-9]{1,9}(ms|s|m|h|d)$",
						parentSchema: schema31.properties.timeout,
						data: data10
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
			} else {
				const err24 = {
					instancePath: instancePath + "/timeout",
					schemaPath: "#/properties/timeout/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties.timeout.type,
					parentSchema: schema31.properties.timeout,
					data: data10
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
		}
		if (data.retries !== void 0) {
			let data11 = data.retries;
			if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
				const err25 = {
					instancePath: instancePath + "/retries",
					schemaPath: "#/properties/retries/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema31.properties.retries.type,
					parentSchema: schema31.properties.retries,
					data: data11
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
			if (typeof data11 == "number" && isFinite(data11)) {
				if (data11 > 10 || isNaN(data11)) {
					const err26 = {
						instancePath: instancePath + "/retries",
						schemaPath: "#/properties/retries/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 10
						},
						message: "must be <= 10",
						schema: 10,
						parentSchema: schema31.properties.retries,
						data: data11
					};
					if (vErrors === null) vErrors = [err26];
					else vErrors.push(err26);
					errors++;
				}
				if (data11 < 0 || isNaN(data11)) {
					const err27 = {
						instancePath: instancePath + "/retries",
						schemaPath: "#/properties/retries/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0",
						schema: 0,
						parentSchema: schema31.properties.retries,
						data: data11
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
			}
		}
		if (data.concurrency !== void 0) {
			let data12 = data.concurrency;
			if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
				const err28 = {
					instancePath: instancePath + "/concurrency",
					schemaPath: "#/properties/concurrency/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema31.properties.concurrency.type,
					parentSchema: schema31.properties.concurrency,
					data: data12
				};
				if (vErrors === null) vErrors = [err28];
				else vErrors.push(err28);
				errors++;
			}
			if (typeof data12 == "number" && isFinite(data12)) {
				if (data12 > 256 || isNaN(data12)) {
					const err29 = {
						instancePath: instancePath + "/concurrency",
						schemaPath: "#/properties/concurrency/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 256
						},
						message: "must be <= 256",
						schema: 256,
						parentSchema: schema31.properties.concurrency,
						data: data12
					};
					if (vErrors === null) vErrors = [err29];
					else vErrors.push(err29);
					errors++;
				}
				if (data12 < 1 || isNaN(data12)) {
					const err30 = {
						instancePath: instancePath + "/concurrency",
						schemaPath: "#/properties/concurrency/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema31.properties.concurrency,
						data: data12
					};
					if (vErrors === null) vErrors = [err30];
					else vErrors.push(err30);
					errors++;
				}
			}
		}
		if (data["connections-per-address"] !== void 0) {
			let data13 = data["connections-per-address"];
			if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
				const err31 = {
					instancePath: instancePath + "/connections-per-address",
					schemaPath: "#/properties/connections-per-address/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema31.properties["connections-per-address"].type,
					parentSchema: schema31.properties["connections-per-address"],
					data: data13
				};
				if (vErrors === null) vErrors = [err31];
				else vErrors.push(err31);
				errors++;
			}
			if (typeof data13 == "number" && isFinite(data13)) {
				if (data13 > 256 || isNaN(data13)) {
					const err32 = {
						instancePath: instancePath + "/connections-per-address",
						schemaPath: "#/properties/connections-per-address/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 256
						},
						message: "must be <= 256",
						schema: 256,
						parentSchema: schema31.properties["connections-per-address"],
						data: data13
					};
					if (vErrors === null) vErrors = [err32];
					else vErrors.push(err32);
					errors++;
				}
				if (data13 < 1 || isNaN(data13)) {
					const err33 = {
						instancePath: instancePath + "/connections-per-address",
						schemaPath: "#/properties/connections-per-address/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema31.properties["connections-per-address"],
						data: data13
					};
					if (vErrors === null) vErrors = [err33];
					else vErrors.push(err33);
					errors++;
				}
			}
		}
		if (data["require-ipv6"] !== void 0) {
			let data14 = data["require-ipv6"];
			if (typeof data14 !== "boolean") {
				const err34 = {
					instancePath: instancePath + "/require-ipv6",
					schemaPath: "#/properties/require-ipv6/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema31.properties["require-ipv6"].type,
					parentSchema: schema31.properties["require-ipv6"],
					data: data14
				};
				if (vErrors === null) vErrors = [err34];
				else vErrors.push(err34);
				errors++;
			}
		}
		if (data.deadline !== void 0) {
			let data15 = data.deadline;
			if (typeof data15 === "string") {
				if (!pattern4.test(data15)) {
					const err35 = {
						instancePath: instancePath + "/deadline",
						schemaPath: "#/properties/deadline/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{1,9}(ms|s|m|h|d)$" },
						message: "must match pattern \"^[0-9]{1,9}(ms|s|m|h|d)$\"",
						schema: "^[0-9]{1,9}(ms|s|m|h|d)$",
						parentSchema: schema31.properties.deadline,
						data: data15
					};
					if (vErrors === null) vErrors = [err35];
					else vErrors.push(err35);
					errors++;
				}
			} else {
				const err36 = {
					instancePath: instancePath + "/deadline",
					schemaPath: "#/properties/deadline/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties.deadline.type,
					parentSchema: schema31.properties.deadline,
					data: data15
				};
				if (vErrors === null) vErrors = [err36];
				else vErrors.push(err36);
				errors++;
			}
		}
		if (data.proxy !== void 0) {
			let data16 = data.proxy;
			if (typeof data16 === "string") {
				if (func2(data16) < 1) {
					const err37 = {
						instancePath: instancePath + "/proxy",
						schemaPath: "#/properties/proxy/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema31.properties.proxy,
						data: data16
					};
					if (vErrors === null) vErrors = [err37];
					else vErrors.push(err37);
					errors++;
				}
			} else {
				const err38 = {
					instancePath: instancePath + "/proxy",
					schemaPath: "#/properties/proxy/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties.proxy.type,
					parentSchema: schema31.properties.proxy,
					data: data16
				};
				if (vErrors === null) vErrors = [err38];
				else vErrors.push(err38);
				errors++;
			}
		}
		if (data.assume !== void 0) {
			let data17 = data.assume;
			if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
				for (const key2 in data17) if (!(key2 === "nginx" || key2 === "apache" || key2 === "haproxy" || key2 === "openssl" || key2 === "ihs" || key2 === "was")) {
					const err39 = {
						instancePath: instancePath + "/assume",
						schemaPath: "#/properties/assume/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema31.properties.assume,
						data: data17
					};
					if (vErrors === null) vErrors = [err39];
					else vErrors.push(err39);
					errors++;
				}
				if (data17.nginx !== void 0) {
					let data18 = data17.nginx;
					if (typeof data18 === "string") {
						if (!pattern7.test(data18)) {
							const err40 = {
								instancePath: instancePath + "/assume/nginx",
								schemaPath: "#/$defs/version/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9]{1,4}([.][0-9]{1,4}){0,4}[a-z]{0,2}$" },
								message: "must match pattern \"^[0-9]{1,4}([.][0-9]{1,4}){0,4}[a-z]{0,2}$\"",
								schema: "^[0-9]{1,4}([.][0-9]{1,4}){0,4}[a-z]{0,2}$",
								parentSchema: schema91,
								data: data18
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
					} else {
						const err41 = {
							instancePath: instancePath + "/assume/nginx",
							schemaPath: "#/$defs/version/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema91.type,
							parentSchema: schema91,
							data: data18
						};
						if (vErrors === null) vErrors = [err41];
						else vErrors.push(err41);
						errors++;
					}
				}
				if (data17.apache !== void 0) {
					let data19 = data17.apache;
					if (typeof data19 === "string") {
						if (!pattern7.test(data19)) {
							const err42 = {
								instancePath: instancePath + "/assume/apache",
								schemaPath: "#/$defs/version/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9]{1,4}([.][0-9]{1,4}){0,4}[a-z]{0,2}$" },
								message: "must match pattern \"^[0-9]{1,4}([.][0-9]{1,4}){0,4}[a-z]{0,2}$\"",
								schema: "^[0-9]{1,4}([.][0-9]{1,4}){0,4}[a-z]{0,2}$",
								parentSchema: schema91,
								data: data19
							};
							if (vErrors === null) vErrors = [err42];
							else vErrors.push(err42);
							errors++;
						}
					} else {
						const err43 = {
							instancePath: instancePath + "/assume/apache",
							schemaPath: "#/$defs/version/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema91.type,
							parentSchema: schema91,
							data: data19
						};
						if (vErrors === null) vErrors = [err43];
						else vErrors.push(err43);
						errors++;
					}
				}
				if (data17.haproxy !== void 0) {
					let data20 = data17.haproxy;
					if (typeof data20 === "string") {
						if (!pattern7.test(data20)) {
							const err44 = {
								instancePath: instancePath + "/assume/haproxy",
								schemaPath: "#/$defs/version/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9]{1,4}([.][0-9]{1,4}){0,4}[a-z]{0,2}$" },
								message: "must match pattern \"^[0-9]{1,4}([.][0-9]{1,4}){0,4}[a-z]{0,2}$\"",
								schema: "^[0-9]{1,4}([.][0-9]{1,4}){0,4}[a-z]{0,2}$",
								parentSchema: schema91,
								data: data20
							};
							if (vErrors === null) vErrors = [err44];
							else vErrors.push(err44);
							errors++;
						}
					} else {
						const err45 = {
							instancePath: instancePath + "/assume/haproxy",
							schemaPath: "#/$defs/version/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema91.type,
							parentSchema: schema91,
							data: data20
						};
						if (vErrors === null) vErrors = [err45];
						else vErrors.push(err45);
						errors++;
					}
				}
				if (data17.openssl !== void 0) {
					let data21 = data17.openssl;
					if (typeof data21 === "string") {
						if (!pattern7.test(data21)) {
							const err46 = {
								instancePath: instancePath + "/assume/openssl",
								schemaPath: "#/$defs/version/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9]{1,4}([.][0-9]{1,4}){0,4}[a-z]{0,2}$" },
								message: "must match pattern \"^[0-9]{1,4}([.][0-9]{1,4}){0,4}[a-z]{0,2}$\"",
								schema: "^[0-9]{1,4}([.][0-9]{1,4}){0,4}[a-z]{0,2}$",
								parentSchema: schema91,
								data: data21
							};
							if (vErrors === null) vErrors = [err46];
							else vErrors.push(err46);
							errors++;
						}
					} else {
						const err47 = {
							instancePath: instancePath + "/assume/openssl",
							schemaPath: "#/$defs/version/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema91.type,
							parentSchema: schema91,
							data: data21
						};
						if (vErrors === null) vErrors = [err47];
						else vErrors.push(err47);
						errors++;
					}
				}
				if (data17.ihs !== void 0) {
					let data22 = data17.ihs;
					if (typeof data22 === "string") {
						if (!pattern7.test(data22)) {
							const err48 = {
								instancePath: instancePath + "/assume/ihs",
								schemaPath: "#/$defs/version/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9]{1,4}([.][0-9]{1,4}){0,4}[a-z]{0,2}$" },
								message: "must match pattern \"^[0-9]{1,4}([.][0-9]{1,4}){0,4}[a-z]{0,2}$\"",
								schema: "^[0-9]{1,4}([.][0-9]{1,4}){0,4}[a-z]{0,2}$",
								parentSchema: schema91,
								data: data22
							};
							if (vErrors === null) vErrors = [err48];
							else vErrors.push(err48);
							errors++;
						}
					} else {
						const err49 = {
							instancePath: instancePath + "/assume/ihs",
							schemaPath: "#/$defs/version/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema91.type,
							parentSchema: schema91,
							data: data22
						};
						if (vErrors === null) vErrors = [err49];
						else vErrors.push(err49);
						errors++;
					}
				}
				if (data17.was !== void 0) {
					let data23 = data17.was;
					if (typeof data23 === "string") {
						if (!pattern7.test(data23)) {
							const err50 = {
								instancePath: instancePath + "/assume/was",
								schemaPath: "#/$defs/version/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9]{1,4}([.][0-9]{1,4}){0,4}[a-z]{0,2}$" },
								message: "must match pattern \"^[0-9]{1,4}([.][0-9]{1,4}){0,4}[a-z]{0,2}$\"",
								schema: "^[0-9]{1,4}([.][0-9]{1,4}){0,4}[a-z]{0,2}$",
								parentSchema: schema91,
								data: data23
							};
							if (vErrors === null) vErrors = [err50];
							else vErrors.push(err50);
							errors++;
						}
					} else {
						const err51 = {
							instancePath: instancePath + "/assume/was",
							schemaPath: "#/$defs/version/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema91.type,
							parentSchema: schema91,
							data: data23
						};
						if (vErrors === null) vErrors = [err51];
						else vErrors.push(err51);
						errors++;
					}
				}
			} else {
				const err52 = {
					instancePath: instancePath + "/assume",
					schemaPath: "#/properties/assume/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema31.properties.assume.type,
					parentSchema: schema31.properties.assume,
					data: data17
				};
				if (vErrors === null) vErrors = [err52];
				else vErrors.push(err52);
				errors++;
			}
		}
		if (data.targets !== void 0) {
			if (!validate23(data.targets, {
				instancePath: instancePath + "/targets",
				parentData: data,
				parentDataProperty: "targets",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate23.errors : append(vErrors, validate23.errors);
				errors = vErrors.length;
			}
		}
		if (data.waivers !== void 0) {
			let data25 = data.waivers;
			if (Array.isArray(data25)) {
				const len3 = data25.length;
				for (let i3 = 0; i3 < len3; i3++) {
					let data26 = data25[i3];
					if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
						if (data26.requirement === void 0) {
							const err53 = {
								instancePath: instancePath + "/waivers/" + i3,
								schemaPath: "#/$defs/waiver/required",
								keyword: "required",
								params: { missingProperty: "requirement" },
								message: "must have required property 'requirement'",
								schema: schema103.required,
								parentSchema: schema103,
								data: data26
							};
							if (vErrors === null) vErrors = [err53];
							else vErrors.push(err53);
							errors++;
						}
						if (data26.target === void 0) {
							const err54 = {
								instancePath: instancePath + "/waivers/" + i3,
								schemaPath: "#/$defs/waiver/required",
								keyword: "required",
								params: { missingProperty: "target" },
								message: "must have required property 'target'",
								schema: schema103.required,
								parentSchema: schema103,
								data: data26
							};
							if (vErrors === null) vErrors = [err54];
							else vErrors.push(err54);
							errors++;
						}
						if (data26.reason === void 0) {
							const err55 = {
								instancePath: instancePath + "/waivers/" + i3,
								schemaPath: "#/$defs/waiver/required",
								keyword: "required",
								params: { missingProperty: "reason" },
								message: "must have required property 'reason'",
								schema: schema103.required,
								parentSchema: schema103,
								data: data26
							};
							if (vErrors === null) vErrors = [err55];
							else vErrors.push(err55);
							errors++;
						}
						if (data26.owner === void 0) {
							const err56 = {
								instancePath: instancePath + "/waivers/" + i3,
								schemaPath: "#/$defs/waiver/required",
								keyword: "required",
								params: { missingProperty: "owner" },
								message: "must have required property 'owner'",
								schema: schema103.required,
								parentSchema: schema103,
								data: data26
							};
							if (vErrors === null) vErrors = [err56];
							else vErrors.push(err56);
							errors++;
						}
						if (data26.until === void 0) {
							const err57 = {
								instancePath: instancePath + "/waivers/" + i3,
								schemaPath: "#/$defs/waiver/required",
								keyword: "required",
								params: { missingProperty: "until" },
								message: "must have required property 'until'",
								schema: schema103.required,
								parentSchema: schema103,
								data: data26
							};
							if (vErrors === null) vErrors = [err57];
							else vErrors.push(err57);
							errors++;
						}
						for (const key3 in data26) if (!(key3 === "requirement" || key3 === "target" || key3 === "reason" || key3 === "owner" || key3 === "until")) {
							const err58 = {
								instancePath: instancePath + "/waivers/" + i3,
								schemaPath: "#/$defs/waiver/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key3 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema103,
								data: data26
							};
							if (vErrors === null) vErrors = [err58];
							else vErrors.push(err58);
							errors++;
						}
						if (data26.requirement !== void 0) {
							let data27 = data26.requirement;
							if (typeof data27 !== "string") {
								const err59 = {
									instancePath: instancePath + "/waivers/" + i3 + "/requirement",
									schemaPath: "#/$defs/waiver/properties/requirement/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema103.properties.requirement.type,
									parentSchema: schema103.properties.requirement,
									data: data27
								};
								if (vErrors === null) vErrors = [err59];
								else vErrors.push(err59);
								errors++;
							}
							if (!(data27 === "https-only" || data27 === "certificate-validity" || data27 === "hostname-match" || data27 === "tls-version" || data27 === "trusted-chain" || data27 === "forward-secrecy" || data27 === "leaf-key" || data27 === "leaf-signature" || data27 === "legacy-protocols" || data27 === "weak-ciphers" || data27 === "certificate-expiry" || data27 === "complete-chain" || data27 === "path-strength" || data27 === "certificate-purpose" || data27 === "certificate-lifetime" || data27 === "certificate-transparency" || data27 === "revocation" || data27 === "pins" || data27 === "expected-issuer" || data27 === "hsts" || data27 === "secure-renegotiation" || data27 === "extended-master-secret" || data27 === "tls-compression" || data27 === "downgrade-protection" || data27 === "key-exchange" || data27 === "clients" || data27 === "fleet-consistency" || data27 === "unreachable-from-here")) {
								const err60 = {
									instancePath: instancePath + "/waivers/" + i3 + "/requirement",
									schemaPath: "#/$defs/waiver/properties/requirement/enum",
									keyword: "enum",
									params: { allowedValues: schema103.properties.requirement.enum },
									message: "must be equal to one of the allowed values",
									schema: schema103.properties.requirement.enum,
									parentSchema: schema103.properties.requirement,
									data: data27
								};
								if (vErrors === null) vErrors = [err60];
								else vErrors.push(err60);
								errors++;
							}
						}
						if (data26.target !== void 0) {
							let data28 = data26.target;
							if (typeof data28 !== "string") {
								const err61 = {
									instancePath: instancePath + "/waivers/" + i3 + "/target",
									schemaPath: "#/$defs/waiver/properties/target/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema103.properties.target.type,
									parentSchema: schema103.properties.target,
									data: data28
								};
								if (vErrors === null) vErrors = [err61];
								else vErrors.push(err61);
								errors++;
							}
						}
						if (data26.reason !== void 0) {
							let data29 = data26.reason;
							if (typeof data29 === "string") {
								if (!pattern13.test(data29)) {
									const err62 = {
										instancePath: instancePath + "/waivers/" + i3 + "/reason",
										schemaPath: "#/$defs/waiver/properties/reason/pattern",
										keyword: "pattern",
										params: { pattern: "\\S" },
										message: "must match pattern \"\\S\"",
										schema: "\\S",
										parentSchema: schema103.properties.reason,
										data: data29
									};
									if (vErrors === null) vErrors = [err62];
									else vErrors.push(err62);
									errors++;
								}
							} else {
								const err63 = {
									instancePath: instancePath + "/waivers/" + i3 + "/reason",
									schemaPath: "#/$defs/waiver/properties/reason/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema103.properties.reason.type,
									parentSchema: schema103.properties.reason,
									data: data29
								};
								if (vErrors === null) vErrors = [err63];
								else vErrors.push(err63);
								errors++;
							}
						}
						if (data26.owner !== void 0) {
							let data30 = data26.owner;
							if (typeof data30 === "string") {
								if (!pattern13.test(data30)) {
									const err64 = {
										instancePath: instancePath + "/waivers/" + i3 + "/owner",
										schemaPath: "#/$defs/waiver/properties/owner/pattern",
										keyword: "pattern",
										params: { pattern: "\\S" },
										message: "must match pattern \"\\S\"",
										schema: "\\S",
										parentSchema: schema103.properties.owner,
										data: data30
									};
									if (vErrors === null) vErrors = [err64];
									else vErrors.push(err64);
									errors++;
								}
							} else {
								const err65 = {
									instancePath: instancePath + "/waivers/" + i3 + "/owner",
									schemaPath: "#/$defs/waiver/properties/owner/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema103.properties.owner.type,
									parentSchema: schema103.properties.owner,
									data: data30
								};
								if (vErrors === null) vErrors = [err65];
								else vErrors.push(err65);
								errors++;
							}
						}
						if (data26.until !== void 0) {
							let data31 = data26.until;
							if (typeof data31 === "string") {
								if (!pattern15.test(data31)) {
									const err66 = {
										instancePath: instancePath + "/waivers/" + i3 + "/until",
										schemaPath: "#/$defs/waiver/properties/until/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
										message: "must match pattern \"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\"",
										schema: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
										parentSchema: schema103.properties.until,
										data: data31
									};
									if (vErrors === null) vErrors = [err66];
									else vErrors.push(err66);
									errors++;
								}
							} else {
								const err67 = {
									instancePath: instancePath + "/waivers/" + i3 + "/until",
									schemaPath: "#/$defs/waiver/properties/until/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema103.properties.until.type,
									parentSchema: schema103.properties.until,
									data: data31
								};
								if (vErrors === null) vErrors = [err67];
								else vErrors.push(err67);
								errors++;
							}
						}
					} else {
						const err68 = {
							instancePath: instancePath + "/waivers/" + i3,
							schemaPath: "#/$defs/waiver/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema103.type,
							parentSchema: schema103,
							data: data26
						};
						if (vErrors === null) vErrors = [err68];
						else vErrors.push(err68);
						errors++;
					}
				}
			} else {
				const err69 = {
					instancePath: instancePath + "/waivers",
					schemaPath: "#/properties/waivers/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema31.properties.waivers.type,
					parentSchema: schema31.properties.waivers,
					data: data25
				};
				if (vErrors === null) vErrors = [err69];
				else vErrors.push(err69);
				errors++;
			}
		}
	} else {
		const err70 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema31.type,
			parentSchema: schema31,
			data
		};
		if (vErrors === null) vErrors = [err70];
		else vErrors.push(err70);
		errors++;
	}
	validate20.errors = vErrors;
	return errors === 0;
}
validate20.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const validateTargetsFile = validate34;
const schema104 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "targets.schema.json",
	"title": "Targets file",
	"description": "The servers to probe. Write a list of targets, or a mapping with targets.",
	"anyOf": [{ "$ref": "policy.schema.json#/$defs/targets" }, {
		"type": "object",
		"additionalProperties": false,
		"required": ["targets"],
		"properties": { "targets": { "$ref": "policy.schema.json#/$defs/targets" } }
	}]
};
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate35.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (Array.isArray(data)) {
		const len0 = data.length;
		for (let i0 = 0; i0 < len0; i0++) if (!validate24(data[i0], {
			instancePath: instancePath + "/" + i0,
			parentData: data,
			parentDataProperty: i0,
			rootData,
			dynamicAnchors
		})) {
			vErrors = vErrors === null ? validate24.errors : append(vErrors, validate24.errors);
			errors = vErrors.length;
		}
	} else {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "array" },
			message: "must be array",
			schema: schema97.type,
			parentSchema: schema97,
			data
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate35.errors = vErrors;
	return errors === 0;
}
validate35.evaluated = {
	"items": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate34.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	const _errs0 = errors;
	let valid0 = false;
	const _errs1 = errors;
	if (!validate35(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate35.errors : append(vErrors, validate35.errors);
		errors = vErrors.length;
	}
	var _valid0 = _errs1 === errors;
	valid0 = valid0 || _valid0;
	if (_valid0) var items0 = true;
	const _errs2 = errors;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.targets === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/anyOf/1/required",
				keyword: "required",
				params: { missingProperty: "targets" },
				message: "must have required property 'targets'",
				schema: schema104.anyOf[1].required,
				parentSchema: schema104.anyOf[1],
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "targets")) {
			const err1 = {
				instancePath,
				schemaPath: "#/anyOf/1/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema104.anyOf[1],
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.targets !== void 0) {
			if (!validate35(data.targets, {
				instancePath: instancePath + "/targets",
				parentData: data,
				parentDataProperty: "targets",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate35.errors : append(vErrors, validate35.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/anyOf/1/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema104.anyOf[1].type,
			parentSchema: schema104.anyOf[1],
			data
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	var _valid0 = _errs2 === errors;
	valid0 = valid0 || _valid0;
	if (_valid0) var props0 = true;
	if (!valid0) {
		const err3 = {
			instancePath,
			schemaPath: "#/anyOf",
			keyword: "anyOf",
			params: {},
			message: "must match a schema in anyOf",
			schema: schema104.anyOf,
			parentSchema: schema104,
			data
		};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	} else {
		errors = _errs0;
		if (vErrors !== null) {
			if (_errs0) vErrors.length = _errs0;
			else vErrors = null;
		}
	}
	validate34.errors = vErrors;
	evaluated0.props = props0;
	evaluated0.items = items0;
	return errors === 0;
}
validate34.evaluated = {
	"dynamicProps": true,
	"dynamicItems": true
};
function append(errors, more) {
	for (const error of more) errors.push(error);
	return errors;
}
export { validatePolicyFile, validateTargetsFile };
