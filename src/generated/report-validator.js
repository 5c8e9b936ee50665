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
const validateReport = validate52;
const schema19 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "report.schema.json",
	"title": "Report of ats-gate",
	"description": "What one run of ats-gate demanded, saw and decided: ats-gate/report/1. Members may come in any order.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"schema",
		"tool",
		"run",
		"policy",
		"verdict",
		"counts",
		"targets"
	],
	"properties": {
		"schema": {
			"description": "Name and version of this shape.",
			"const": "ats-gate/report/1"
		},
		"tool": {
			"description": "What wrote the report.",
			"type": "object",
			"additionalProperties": false,
			"required": ["name", "version"],
			"properties": {
				"name": {
					"description": "Always ats-gate.",
					"const": "ats-gate"
				},
				"version": {
					"description": "Version of ats-gate.",
					"type": "string"
				}
			}
		},
		"run": { "$ref": "#/$defs/run" },
		"policy": { "$ref": "#/$defs/policy" },
		"verdict": { "$ref": "#/$defs/verdict" },
		"counts": { "$ref": "#/$defs/counts" },
		"baseline": { "$ref": "#/$defs/baseline" },
		"targets": {
			"description": "One report per target.",
			"type": "array",
			"items": { "$ref": "#/$defs/target" }
		},
		"waivers": {
			"description": "Every waiver of the policy, in its order; absent in reports of versions that had none.",
			"type": "array",
			"items": { "$ref": "#/$defs/waiver" }
		}
	},
	"$defs": {
		"baseline": {
			"description": "What became of the earlier report that this one was compared with; absent where none was given.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"source",
				"runId",
				"at",
				"policySha256",
				"toolVersion",
				"new",
				"worse",
				"known",
				"mended",
				"came",
				"gone"
			],
			"properties": {
				"source": {
					"description": "The file, as it was named.",
					"type": "string"
				},
				"runId": {
					"description": "The run that wrote it.",
					"type": "string",
					"minLength": 1
				},
				"at": {
					"description": "The moment that it is judged as of, RFC 3339 in UTC.",
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$"
				},
				"policySha256": {
					"description": "SHA-256 of the policy that it was judged by, in hexadecimal.",
					"type": "string",
					"pattern": "^[0-9a-f]{64}$"
				},
				"toolVersion": {
					"description": "Version of ats-gate that wrote it.",
					"type": "string"
				},
				"new": {
					"description": "Findings that are not in it, of the targets that were checked.",
					"type": "integer",
					"minimum": 0
				},
				"worse": {
					"description": "Findings that are in it, and something came to them.",
					"type": "integer",
					"minimum": 0
				},
				"known": {
					"description": "Findings that are as bad in it.",
					"type": "integer",
					"minimum": 0
				},
				"mended": {
					"description": "Findings that are violated or undetermined in it, and met or not applicable now.",
					"type": "array",
					"items": {
						"description": "One of them, as it was.",
						"type": "object",
						"additionalProperties": false,
						"required": [
							"target",
							"rule",
							"fingerprint",
							"message"
						],
						"properties": {
							"target": {
								"description": "The target.",
								"type": "string",
								"minLength": 1
							},
							"rule": { "$ref": "#/$defs/finding/properties/rule" },
							"fingerprint": { "$ref": "#/$defs/finding/properties/fingerprint" },
							"message": {
								"description": "What was seen then.",
								"type": "string"
							}
						}
					}
				},
				"came": {
					"description": "Targets that are not in it.",
					"type": "array",
					"items": {
						"description": "A target.",
						"type": "string",
						"minLength": 1
					}
				},
				"gone": {
					"description": "Targets that are only in it.",
					"type": "array",
					"items": {
						"description": "A target.",
						"type": "string",
						"minLength": 1
					}
				}
			}
		},
		"listed": {
			"description": "What is accepted, in the order the server chose it.",
			"type": "object",
			"additionalProperties": false,
			"required": ["accepted", "isComplete"],
			"properties": {
				"accepted": {
					"description": "Numbers as on the wire.",
					"type": "array",
					"items": {
						"type": "integer",
						"minimum": 0
					}
				},
				"isComplete": {
					"description": "False when the list ended early: more may be accepted.",
					"type": "boolean"
				}
			}
		},
		"verdict": {
			"description": "The answer for a target, for the run.",
			"enum": [
				"met",
				"violated",
				"undetermined"
			]
		},
		"run": {
			"description": "The run itself.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"id",
				"startedAt",
				"durationMs",
				"at",
				"connections",
				"bytesSent",
				"shard",
				"targetsSha256"
			],
			"properties": {
				"id": {
					"description": "Differs from run to run; the shards of one run share it.",
					"type": "string",
					"minLength": 1
				},
				"attempt": {
					"description": "Which try of the run this is, from 1; absent where nobody counts.",
					"type": "integer",
					"minimum": 1
				},
				"startedAt": {
					"description": "When the run began, RFC 3339 in UTC.",
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$"
				},
				"durationMs": {
					"description": "How long it took, in milliseconds.",
					"type": "number",
					"minimum": 0
				},
				"at": {
					"description": "The moment that everything is judged as of, RFC 3339 in UTC.",
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$"
				},
				"connections": {
					"description": "Connections opened.",
					"type": "integer",
					"minimum": 0
				},
				"bytesSent": {
					"description": "Bytes sent over them.",
					"type": "integer",
					"minimum": 0
				},
				"shard": {
					"description": "Which share of the targets this run has.",
					"type": "object",
					"additionalProperties": false,
					"required": ["index", "count"],
					"properties": {
						"index": {
							"description": "Counts from 1.",
							"type": "integer",
							"minimum": 1
						},
						"count": {
							"description": "1 when the run is whole.",
							"type": "integer",
							"minimum": 1
						}
					}
				},
				"missingShards": {
					"description": "Of a merged report: the shards that there was no report of; absent when every shard is there.",
					"type": "object",
					"additionalProperties": false,
					"required": ["indexes", "count"],
					"properties": {
						"indexes": {
							"description": "Which, in ascending order, from 1.",
							"type": "array",
							"minItems": 1,
							"uniqueItems": true,
							"items": {
								"type": "integer",
								"minimum": 1
							}
						},
						"count": {
							"description": "How many shards the run has.",
							"type": "integer",
							"minimum": 1
						}
					}
				},
				"targetsSha256": {
					"description": "SHA-256 of the sorted names of all targets, those of other shards too, one a line, in hexadecimal.",
					"type": "string",
					"pattern": "^[0-9a-f]{64}$"
				},
				"proxy": {
					"description": "The proxy that connections led through; absent when they were direct.",
					"type": "object",
					"additionalProperties": false,
					"required": ["address", "problem"],
					"properties": {
						"address": {
							"description": "host:port, without credentials.",
							"type": "string"
						},
						"problem": {
							"description": "Why nothing could be asked through it; null when there was nothing of the kind.",
							"anyOf": [{ "type": "string" }, { "type": "null" }]
						}
					}
				}
			}
		},
		"policy": {
			"description": "The policy in force.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"name",
				"source",
				"sha256",
				"stores",
				"failOn",
				"onUndetermined"
			],
			"properties": {
				"name": {
					"description": "The built-in policy at the bottom of extends, or the name of the file.",
					"type": "string"
				},
				"source": {
					"description": "The policy file as the user named it, or built-in.",
					"type": "string"
				},
				"ref": {
					"description": "Commit, branch or tag that the policy file was read at; absent for one of the workspace or built-in.",
					"type": "string"
				},
				"fileSha256": {
					"description": "SHA-256 of the bytes of the policy file, in hexadecimal.",
					"type": "string",
					"pattern": "^[0-9a-f]{64}$"
				},
				"sha256": {
					"description": "SHA-256 of the effective policy in canonical JSON, in hexadecimal.",
					"type": "string",
					"pattern": "^[0-9a-f]{64}$"
				},
				"stores": {
					"description": "The preinstalled roots in force.",
					"type": "array",
					"items": {
						"description": "One trust store.",
						"type": "object",
						"additionalProperties": false,
						"required": ["name", "date"],
						"properties": {
							"name": {
								"description": "mozilla, system, or the file it was read from.",
								"type": "string"
							},
							"date": {
								"description": "Date of the list as YYYY-MM-DD; null where it has none.",
								"anyOf": [{ "type": "string" }, { "type": "null" }]
							}
						}
					}
				},
				"failOn": {
					"description": "The least level that fails the run.",
					"enum": [
						"error",
						"warning",
						"never"
					]
				},
				"onUndetermined": {
					"description": "What becomes of a requirement that could not be determined.",
					"enum": [
						"fail",
						"warn",
						"ignore"
					]
				}
			}
		},
		"counts": {
			"description": "Targets by verdict, findings by weight.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"targets",
				"met",
				"violated",
				"undetermined",
				"notChecked",
				"errors",
				"warnings",
				"waived"
			],
			"properties": {
				"targets": {
					"description": "All targets.",
					"type": "integer",
					"minimum": 0
				},
				"met": {
					"description": "Targets that are met.",
					"type": "integer",
					"minimum": 0
				},
				"violated": {
					"description": "Targets that are violated.",
					"type": "integer",
					"minimum": 0
				},
				"undetermined": {
					"description": "Targets that were probed and are undetermined.",
					"type": "integer",
					"minimum": 0
				},
				"notChecked": {
					"description": "Targets that the deadline or a signal left out; in no other count of targets but the total.",
					"type": "integer",
					"minimum": 0
				},
				"errors": {
					"description": "Findings that fail.",
					"type": "integer",
					"minimum": 0
				},
				"warnings": {
					"description": "Findings that do not fail and that people are warned of: violated or undetermined, of level warning or, where the policy warns of what is undetermined, of level error; neither waived nor known from the baseline.",
					"type": "integer",
					"minimum": 0
				},
				"waived": {
					"description": "Violated findings that a waiver covers.",
					"type": "integer",
					"minimum": 0
				}
			}
		},
		"target": {
			"description": "One target.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"target",
				"verdict",
				"notChecked",
				"findings",
				"observation"
			],
			"properties": {
				"target": {
					"description": "Host and port: m.example.com:443, [2001:db8::1]:443.",
					"type": "string",
					"minLength": 1,
					"pattern": "^.+:[0-9]{1,5}$"
				},
				"verdict": { "$ref": "#/$defs/verdict" },
				"notChecked": {
					"description": "True when nothing of it was probed.",
					"type": "boolean"
				},
				"findings": {
					"description": "One finding per requirement that is not off, in the order of the requirements.",
					"type": "array",
					"items": { "$ref": "#/$defs/finding" }
				},
				"observation": { "$ref": "#/$defs/observation" }
			}
		},
		"finding": {
			"description": "One requirement judged for one target.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"rule",
				"outcome",
				"level",
				"waiver",
				"message",
				"notes",
				"evidence",
				"remedy",
				"advice",
				"locations",
				"fingerprint"
			],
			"properties": {
				"rule": {
					"description": "Id of the requirement.",
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
				"outcome": {
					"description": "What was decided.",
					"enum": [
						"met",
						"violated",
						"undetermined",
						"not-applicable"
					]
				},
				"level": {
					"description": "How much it weighs under the policy.",
					"enum": [
						"error",
						"warning",
						"notice",
						"off"
					]
				},
				"waiver": {
					"description": "The waiver that covers it; null for none.",
					"anyOf": [{
						"description": "Of a waiver what a reader of one finding wants to know.",
						"type": "object",
						"additionalProperties": false,
						"required": [
							"reason",
							"owner",
							"until"
						],
						"properties": {
							"reason": {
								"description": "Why it is accepted.",
								"type": "string"
							},
							"owner": {
								"description": "Who answers for it.",
								"type": "string"
							},
							"until": {
								"description": "The last day that it holds for, in UTC.",
								"type": "string",
								"pattern": "^\\d{4}-\\d{2}-\\d{2}$"
							}
						}
					}, { "type": "null" }]
				},
				"baseline": {
					"description": "Against the baseline: as bad there, worse than there, or not there; absent where none was given.",
					"enum": [
						"new",
						"worse",
						"known"
					]
				},
				"message": {
					"description": "One sentence for people: what was seen.",
					"type": "string"
				},
				"notes": {
					"description": "Facts that do not decide.",
					"type": "array",
					"items": {
						"description": "One such fact.",
						"type": "object",
						"additionalProperties": false,
						"required": ["code", "message"],
						"properties": {
							"code": {
								"description": "Stable, kebab-case.",
								"type": "string",
								"pattern": "^[a-z0-9.]+(-[a-z0-9.]+)*$"
							},
							"message": {
								"description": "The fact in words.",
								"type": "string"
							}
						}
					}
				},
				"evidence": { "$ref": "#/$defs/evidence" },
				"remedy": {
					"description": "What to mend, in neutral words; null when there is nothing.",
					"anyOf": [{ "$ref": "#/$defs/remedy" }, { "type": "null" }]
				},
				"advice": {
					"description": "The remedy in words: first in general, then for products.",
					"type": "array",
					"items": {
						"description": "Words for one reader.",
						"type": "object",
						"additionalProperties": false,
						"required": ["proxy", "text"],
						"properties": {
							"proxy": {
								"description": "The product; null for the general words.",
								"anyOf": [{ "type": "string" }, { "type": "null" }]
							},
							"text": {
								"description": "May have several lines.",
								"type": "string"
							}
						}
					}
				},
				"locations": {
					"description": "Every line that lists the target; empty for targets given inline.",
					"type": "array",
					"items": { "$ref": "#/$defs/location" }
				},
				"fingerprint": {
					"description": "Same for the same rule, target and outcome from run to run: SHA-256, hexadecimal, first 32 characters.",
					"type": "string",
					"pattern": "^[0-9a-f]{32}$"
				}
			}
		},
		"location": {
			"description": "A place in a file.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"file",
				"line",
				"column"
			],
			"properties": {
				"file": {
					"description": "As the user named it.",
					"type": "string"
				},
				"line": {
					"description": "Counts from 1.",
					"type": "integer",
					"minimum": 1
				},
				"column": {
					"description": "Counts from 1.",
					"type": "integer",
					"minimum": 1
				}
			}
		},
		"evidence": {
			"description": "The facts behind an outcome, for programs.",
			"oneOf": [
				{
					"description": "Nothing to show.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind"],
					"properties": { "kind": { "const": "none" } }
				},
				{
					"description": "What hellos negotiated.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "negotiations"],
					"properties": {
						"kind": { "const": "negotiated" },
						"negotiations": {
							"description": "One per endpoint and hello.",
							"type": "array",
							"items": {
								"description": "One negotiation.",
								"type": "object",
								"additionalProperties": false,
								"required": [
									"address",
									"hello",
									"version",
									"suite",
									"group",
									"signatureScheme"
								],
								"properties": {
									"address": {
										"description": "The endpoint.",
										"type": "string"
									},
									"hello": {
										"description": "Name of the hello.",
										"type": "string"
									},
									"version": {
										"description": "Such as TLS 1.3.",
										"type": "string"
									},
									"suite": {
										"description": "IANA's name.",
										"type": "string"
									},
									"group": {
										"description": "IANA's name; null without an ephemeral exchange.",
										"anyOf": [{ "type": "string" }, { "type": "null" }]
									},
									"signatureScheme": {
										"description": "IANA's name; null when the flight has no signature.",
										"anyOf": [{ "type": "string" }, { "type": "null" }]
									}
								}
							}
						}
					}
				},
				{
					"description": "What is accepted although it should not be.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "accepted"],
					"properties": {
						"kind": { "const": "accepted" },
						"accepted": {
							"description": "One per endpoint and version.",
							"type": "array",
							"items": {
								"description": "Accepted suites of one version.",
								"type": "object",
								"additionalProperties": false,
								"required": [
									"address",
									"version",
									"suites",
									"complete"
								],
								"properties": {
									"address": {
										"description": "The endpoint.",
										"type": "string"
									},
									"version": {
										"description": "Such as TLS 1.0.",
										"type": "string"
									},
									"suites": {
										"description": "IANA's names, in the order the server chose them.",
										"type": "array",
										"items": { "type": "string" }
									},
									"complete": {
										"description": "Whether the list was asked to its end.",
										"type": "boolean"
									}
								}
							}
						}
					}
				},
				{
					"description": "Why nothing could be learned.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "replies"],
					"properties": {
						"kind": { "const": "replies" },
						"replies": {
							"description": "One per endpoint and hello.",
							"type": "array",
							"items": {
								"description": "One reply.",
								"type": "object",
								"additionalProperties": false,
								"required": [
									"address",
									"hello",
									"reply"
								],
								"properties": {
									"address": {
										"description": "The endpoint.",
										"type": "string"
									},
									"hello": {
										"description": "Name of the hello.",
										"type": "string"
									},
									"reply": {
										"description": "Such as: silent for 10000 ms.",
										"type": "string"
									}
								}
							}
						}
					}
				},
				{
					"description": "What the cleartext side answered.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "hops"],
					"properties": {
						"kind": { "const": "cleartext" },
						"hops": {
							"description": "In the order they were followed.",
							"type": "array",
							"items": {
								"description": "One request.",
								"type": "object",
								"additionalProperties": false,
								"required": [
									"url",
									"address",
									"answer"
								],
								"properties": {
									"url": {
										"description": "What was asked for.",
										"type": "string"
									},
									"address": {
										"description": "Who was asked; null when nobody was.",
										"anyOf": [{ "type": "string" }, { "type": "null" }]
									},
									"answer": {
										"description": "What came back.",
										"type": "string"
									}
								}
							}
						}
					}
				},
				{
					"description": "Certificates that decided.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "certificates"],
					"properties": {
						"kind": { "const": "certificates" },
						"certificates": {
							"description": "As sent.",
							"type": "array",
							"items": {
								"description": "One certificate.",
								"type": "object",
								"additionalProperties": false,
								"required": [
									"address",
									"fingerprint",
									"subject",
									"issuer",
									"notBefore",
									"notAfter",
									"key",
									"signatureAlgorithm",
									"problem"
								],
								"properties": {
									"address": {
										"description": "The endpoint.",
										"type": "string"
									},
									"fingerprint": {
										"description": "SHA-256 of the DER, hexadecimal; null where it could not be read.",
										"anyOf": [{ "type": "string" }, { "type": "null" }]
									},
									"subject": {
										"description": "RFC 4514.",
										"type": "string"
									},
									"issuer": {
										"description": "RFC 4514.",
										"type": "string"
									},
									"notBefore": {
										"description": "RFC 3339.",
										"anyOf": [{ "type": "string" }, { "type": "null" }]
									},
									"notAfter": {
										"description": "RFC 3339; still inside the validity period.",
										"anyOf": [{ "type": "string" }, { "type": "null" }]
									},
									"key": {
										"description": "Such as RSA 2048 or EC P-256.",
										"anyOf": [{ "type": "string" }, { "type": "null" }]
									},
									"signatureAlgorithm": {
										"description": "How its issuer signed it.",
										"anyOf": [{ "type": "string" }, { "type": "null" }]
									},
									"problem": {
										"description": "What is wrong with it; null when nothing is.",
										"anyOf": [{ "type": "string" }, { "type": "null" }]
									}
								}
							}
						}
					}
				},
				{
					"description": "What a configuration switches on.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "configured"],
					"properties": {
						"kind": { "const": "configured" },
						"configured": {
							"description": "One per listener and condition of the file.",
							"type": "array",
							"items": {
								"description": "One listener.",
								"type": "object",
								"additionalProperties": false,
								"required": [
									"address",
									"versions",
									"suites",
									"groups"
								],
								"properties": {
									"address": {
										"description": "Address and port that it listens at, such as *:443.",
										"type": "string"
									},
									"versions": {
										"description": "Such as TLS 1.2; empty where the files do not say.",
										"type": "array",
										"items": { "type": "string" }
									},
									"suites": {
										"description": "IANA's names, those of TLS 1.3 first.",
										"type": "array",
										"items": { "type": "string" }
									},
									"groups": {
										"description": "IANA's names.",
										"type": "array",
										"items": { "type": "string" }
									}
								}
							}
						}
					}
				},
				{
					"description": "What each named client makes of each endpoint.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "clients"],
					"properties": {
						"kind": { "const": "clients" },
						"clients": {
							"description": "One per endpoint and client.",
							"type": "array",
							"items": {
								"description": "One client.",
								"type": "object",
								"additionalProperties": false,
								"required": [
									"address",
									"client",
									"outcome",
									"version",
									"suite",
									"group",
									"key",
									"reply",
									"reason"
								],
								"properties": {
									"address": {
										"description": "The endpoint.",
										"type": "string"
									},
									"client": {
										"description": "Its name.",
										"type": "string"
									},
									"outcome": {
										"description": "Whether it can connect.",
										"enum": [
											"met",
											"violated",
											"undetermined"
										]
									},
									"version": {
										"description": "Such as TLS 1.3; null where nothing was chosen for it.",
										"anyOf": [{ "type": "string" }, { "type": "null" }]
									},
									"suite": {
										"description": "IANA's name.",
										"anyOf": [{ "type": "string" }, { "type": "null" }]
									},
									"group": {
										"description": "IANA's name; null without an ephemeral exchange.",
										"anyOf": [{ "type": "string" }, { "type": "null" }]
									},
									"key": {
										"description": "Of the leaf that it was shown, such as RSA 2048.",
										"anyOf": [{ "type": "string" }, { "type": "null" }]
									},
									"reply": {
										"description": "Such as: answered with alert 40 handshake_failure.",
										"type": "string"
									},
									"reason": {
										"description": "Why it cannot connect, where what was seen says it.",
										"anyOf": [{ "type": "string" }, { "type": "null" }]
									}
								}
							}
						}
					}
				}
			]
		},
		"remedy": {
			"description": "What to mend, in neutral words.",
			"oneOf": [
				{
					"description": "Offer the minimum version.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "version"],
					"properties": {
						"kind": { "const": "set-minimum-version" },
						"version": {
							"description": "Such as TLS 1.2.",
							"type": "string"
						}
					}
				},
				{
					"description": "Enable suites.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "suites"],
					"properties": {
						"kind": { "const": "enable-suites" },
						"suites": {
							"description": "IANA's names.",
							"type": "array",
							"items": { "type": "string" }
						}
					}
				},
				{
					"description": "Offer one of these application protocols.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "protocols"],
					"properties": {
						"kind": { "const": "enable-application-protocol" },
						"protocols": {
							"description": "As ALPN has them.",
							"type": "array",
							"items": { "type": "string" }
						}
					}
				},
				{
					"description": "Switch versions off.",
					"type": "object",
					"additionalProperties": false,
					"required": [
						"kind",
						"versions",
						"minimum"
					],
					"properties": {
						"kind": { "const": "disable-versions" },
						"versions": {
							"description": "Such as TLS 1.0.",
							"type": "array",
							"items": { "type": "string" }
						},
						"minimum": {
							"description": "Such as TLS 1.2.",
							"type": "string"
						}
					}
				},
				{
					"description": "Switch suites off.",
					"type": "object",
					"additionalProperties": false,
					"required": [
						"kind",
						"suites",
						"keep"
					],
					"properties": {
						"kind": { "const": "disable-suites" },
						"suites": {
							"description": "IANA's names.",
							"type": "array",
							"items": { "type": "string" }
						},
						"keep": {
							"description": "IANA's names of what to keep.",
							"type": "array",
							"items": { "type": "string" }
						}
					}
				},
				{
					"description": "Redirect every cleartext request to https.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind"],
					"properties": { "kind": { "const": "redirect-to-https" } }
				},
				{
					"description": "Speak TLS on the port.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind"],
					"properties": { "kind": { "const": "enable-tls" } }
				},
				{
					"description": "Install another certificate.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "need"],
					"properties": {
						"kind": { "const": "replace-certificate" },
						"need": {
							"description": "What the new one must have.",
							"type": "string"
						}
					}
				},
				{
					"description": "Send the certificates between the leaf and the root.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "missingIssuer"],
					"properties": {
						"kind": { "const": "send-intermediates" },
						"missingIssuer": {
							"description": "The name that nobody sent.",
							"type": "string"
						}
					}
				},
				{
					"description": "Trust this root, or use another authority.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "root"],
					"properties": {
						"kind": { "const": "trust-root" },
						"root": {
							"description": "Its name.",
							"type": "string"
						}
					}
				},
				{
					"description": "Staple an OCSP response that says good.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind"],
					"properties": { "kind": { "const": "staple-ocsp" } }
				},
				{
					"description": "Let this runner reach it.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "what"],
					"properties": {
						"kind": { "const": "make-reachable" },
						"what": {
							"description": "What could not be reached.",
							"type": "string"
						}
					}
				},
				{
					"description": "Allow the address to be dialled, or take it off the list.",
					"type": "object",
					"additionalProperties": false,
					"required": [
						"kind",
						"address",
						"isNever"
					],
					"properties": {
						"kind": { "const": "allow-address" },
						"address": {
							"description": "The address, or a name that only the proxy resolves.",
							"type": "string"
						},
						"isNever": {
							"description": "True when private-addresses does not allow it either: a policy must name it.",
							"type": "boolean"
						}
					}
				},
				{
					"description": "Reload the server with what is meant.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "where"],
					"properties": {
						"kind": { "const": "reload-server" },
						"where": {
							"description": "The addresses or nodes.",
							"type": "string"
						}
					}
				},
				{
					"description": "Add a pin in reserve to the app.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind"],
					"properties": { "kind": { "const": "add-backup-pin" } }
				},
				{
					"description": "Listen where only those inside can connect.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind"],
					"properties": { "kind": { "const": "restrict-listener" } }
				},
				{
					"description": "Update the TLS library.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "need"],
					"properties": {
						"kind": { "const": "update-tls-library" },
						"need": {
							"description": "What it lacks.",
							"type": "string"
						}
					}
				},
				{
					"description": "Enable named groups.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "groups"],
					"properties": {
						"kind": { "const": "enable-groups" },
						"groups": {
							"description": "IANA's names.",
							"type": "array",
							"items": { "type": "string" }
						}
					}
				},
				{
					"description": "Take a client off the policy's list.",
					"type": "object",
					"additionalProperties": false,
					"required": [
						"kind",
						"client",
						"because"
					],
					"properties": {
						"kind": { "const": "drop-client" },
						"client": {
							"description": "Its name.",
							"type": "string"
						},
						"because": {
							"description": "What the policy and it have not in common.",
							"type": "string"
						}
					}
				},
				{
					"description": "Send Strict-Transport-Security.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "maxAgeSeconds"],
					"properties": {
						"kind": { "const": "send-hsts" },
						"maxAgeSeconds": {
							"description": "Least max-age.",
							"type": "number",
							"minimum": 0
						}
					}
				},
				{
					"description": "Switch compression off.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind"],
					"properties": { "kind": { "const": "disable-compression" } }
				},
				{
					"description": "Let large hellos through.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "bytes"],
					"properties": {
						"kind": { "const": "accept-large-hellos" },
						"bytes": {
							"description": "As long as this one.",
							"type": "integer",
							"minimum": 0
						}
					}
				}
			]
		},
		"observation": {
			"description": "All that was seen of one target, unjudged: it can be judged again.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"at",
				"resolution",
				"endpoints"
			],
			"properties": {
				"at": {
					"description": "When the probing of this target began, RFC 3339 in UTC.",
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$"
				},
				"resolution": {
					"description": "How the name became addresses.",
					"oneOf": [
						{
							"description": "Addresses, given or resolved.",
							"type": "object",
							"additionalProperties": false,
							"required": ["kind", "addresses"],
							"properties": {
								"kind": { "enum": ["literal", "resolved"] },
								"addresses": {
									"description": "Without brackets.",
									"type": "array",
									"items": { "type": "string" }
								}
							}
						},
						{
							"description": "No address.",
							"type": "object",
							"additionalProperties": false,
							"required": ["kind", "code"],
							"properties": {
								"kind": { "const": "unresolvable" },
								"code": {
									"description": "Code of the system, such as ENOTFOUND.",
									"type": "string"
								}
							}
						},
						{
							"description": "The name was left to the proxy, whose resolver is not ours.",
							"type": "object",
							"additionalProperties": false,
							"required": [
								"kind",
								"host",
								"proxy"
							],
							"properties": {
								"kind": { "const": "left-to-proxy" },
								"host": {
									"description": "As the proxy was given it.",
									"type": "string"
								},
								"proxy": {
									"description": "host:port, without credentials.",
									"type": "string"
								}
							}
						},
						{ "$ref": "#/$defs/notAsked" }
					]
				},
				"endpoints": {
					"description": "One per address.",
					"type": "array",
					"items": {
						"description": "One address of the target.",
						"type": "object",
						"additionalProperties": false,
						"required": [
							"address",
							"exchanges",
							"certificates",
							"listings",
							"cleartext"
						],
						"properties": {
							"address": {
								"description": "192.0.2.1:443 or [2001:db8::1]:443; a name where the proxy resolves it.",
								"type": "string"
							},
							"proxy": {
								"description": "The proxy on the way, host:port; absent when the way was direct.",
								"type": "string"
							},
							"notDialled": {
								"description": "Why nothing was asked of it; absent of all that were dialled.",
								"$ref": "#/$defs/notDialled"
							},
							"exchanges": {
								"description": "One per question.",
								"type": "array",
								"items": { "$ref": "#/$defs/exchange" }
							},
							"certificates": {
								"description": "Each certificate seen on this address once: DER in base64. Flights refer to it by position.",
								"type": "array",
								"items": {
									"type": "string",
									"pattern": "^[A-Za-z0-9+/]*={0,2}$"
								}
							},
							"listings": {
								"description": "What is accepted, listed by elimination; empty when nothing was listed.",
								"type": "array",
								"items": {
									"description": "The suites that one version accepts, among those asked.",
									"type": "object",
									"additionalProperties": false,
									"required": [
										"version",
										"suites",
										"asked",
										"isComplete"
									],
									"properties": {
										"version": {
											"description": "As on the wire.",
											"type": "integer",
											"minimum": 0
										},
										"suites": {
											"description": "In the order the server chose them.",
											"type": "array",
											"items": {
												"type": "integer",
												"minimum": 0
											}
										},
										"asked": {
											"description": "weak: only suites that the policy calls weak were asked.",
											"enum": ["weak", "all"]
										},
										"isComplete": {
											"description": "False when the list ended early: more may be accepted.",
											"type": "boolean"
										},
										"preference": {
											"description": "Whose order decides between suites; --full alone asks, as for all below.",
											"enum": [
												"server",
												"client",
												"mixed",
												"unknown"
											]
										},
										"dhBits": {
											"description": "Bits of the primes seen with DHE, ascending.",
											"type": "array",
											"items": {
												"type": "integer",
												"minimum": 0
											}
										},
										"groups": {
											"description": "Named groups, where a suite needs one.",
											"$ref": "#/$defs/listed"
										},
										"signatureSchemes": {
											"description": "Signature schemes of the handshake, for each kind of certificate in the order the server chose them.",
											"$ref": "#/$defs/listed"
										}
									}
								}
							},
							"reach": {
								"description": "Of a target that must not answer: what came of connecting. Absent for all others.",
								"type": "array",
								"items": { "oneOf": [
									{
										"description": "The connection was accepted.",
										"type": "object",
										"additionalProperties": false,
										"required": ["kind"],
										"properties": { "kind": { "const": "connected" } }
									},
									{ "$ref": "#/$defs/connectFailure" },
									{ "$ref": "#/$defs/notAsked" },
									{ "$ref": "#/$defs/proxyFailure" }
								] }
							},
							"cleartext": {
								"description": "The cleartext side of the address.",
								"oneOf": [
									{
										"description": "It was asked.",
										"type": "object",
										"additionalProperties": false,
										"required": ["kind", "walks"],
										"properties": {
											"kind": { "const": "asked" },
											"walks": {
												"description": "One for each address that was asked.",
												"type": "array",
												"items": {
													"type": "object",
													"additionalProperties": false,
													"required": ["hops"],
													"properties": { "hops": {
														"description": "The first is of the target itself, later ones follow redirects.",
														"type": "array",
														"items": { "$ref": "#/$defs/hop" }
													} }
												}
											}
										}
									},
									{
										"description": "There is none to ask.",
										"type": "object",
										"additionalProperties": false,
										"required": ["kind", "reason"],
										"properties": {
											"kind": { "const": "none" },
											"reason": {
												"description": "Why.",
												"enum": ["connect-without-http", "http-none"]
											}
										}
									},
									{ "$ref": "#/$defs/notAsked" }
								]
							},
							"https": {
								"description": "One request inside TLS, for hsts; absent in reports of older versions.",
								"oneOf": [
									{
										"description": "It was asked.",
										"type": "object",
										"additionalProperties": false,
										"required": [
											"kind",
											"url",
											"replies"
										],
										"properties": {
											"kind": { "const": "asked" },
											"url": {
												"description": "What was asked for.",
												"type": "string"
											},
											"replies": {
												"description": "In order.",
												"type": "array",
												"items": { "$ref": "#/$defs/httpsReply" }
											}
										}
									},
									{
										"description": "There is none to ask.",
										"type": "object",
										"additionalProperties": false,
										"required": ["kind", "reason"],
										"properties": {
											"kind": { "const": "none" },
											"reason": {
												"description": "An address has no HSTS.",
												"const": "address"
											}
										}
									},
									{ "$ref": "#/$defs/notAsked" }
								]
							}
						}
					}
				}
			}
		},
		"exchange": {
			"description": "One question, asked as often as its proof needed.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"purpose",
				"offer",
				"replies",
				"answer",
				"notes"
			],
			"properties": {
				"purpose": {
					"description": "What it was to find out.",
					"enum": [
						"client",
						"client-1.2-ecdsa",
						"client-1.2-rsa",
						"client-1.3-ecdsa",
						"client-1.3-rsa",
						"named-client",
						"unwanted",
						"legacy",
						"sslv2",
						"diagnostic",
						"large-hello",
						"fallback",
						"exception"
					]
				},
				"offer": {
					"description": "What the hello offered; numbers as registered with IANA.",
					"type": "object",
					"additionalProperties": false,
					"required": [
						"hello",
						"minimumVersion",
						"maximumVersion",
						"suites",
						"groups",
						"signatureSchemes",
						"serverName",
						"bytes"
					],
					"properties": {
						"hello": {
							"description": "Name of the hello.",
							"type": "string"
						},
						"minimumVersion": {
							"description": "As on the wire.",
							"type": "integer",
							"minimum": 0
						},
						"maximumVersion": {
							"description": "As on the wire.",
							"type": "integer",
							"minimum": 0
						},
						"suites": {
							"description": "In wire order.",
							"type": "array",
							"items": {
								"type": "integer",
								"minimum": 0
							}
						},
						"groups": {
							"description": "In wire order.",
							"type": "array",
							"items": {
								"type": "integer",
								"minimum": 0
							}
						},
						"signatureSchemes": {
							"description": "In wire order.",
							"type": "array",
							"items": {
								"type": "integer",
								"minimum": 0
							}
						},
						"compressionMethods": {
							"description": "In wire order; absent where null is the only one.",
							"type": "array",
							"items": {
								"type": "integer",
								"minimum": 0
							}
						},
						"serverName": {
							"description": "server_name; null when the target is an address.",
							"anyOf": [{ "type": "string" }, { "type": "null" }]
						},
						"bytes": {
							"description": "Length of the hello, record header included.",
							"type": "integer",
							"minimum": 0
						}
					}
				},
				"replies": {
					"description": "Every reply, in order.",
					"type": "array",
					"items": { "$ref": "#/$defs/reply" }
				},
				"answer": {
					"description": "What the replies prove.",
					"oneOf": [
						{
							"description": "The server chose from the offer.",
							"type": "object",
							"additionalProperties": false,
							"required": ["kind", "reply"],
							"properties": {
								"kind": { "const": "accepted" },
								"reply": {
									"description": "Position in replies.",
									"type": "integer",
									"minimum": 0
								}
							}
						},
						{
							"description": "The server refused the offer.",
							"type": "object",
							"additionalProperties": false,
							"required": [
								"kind",
								"evidence",
								"reply"
							],
							"properties": {
								"kind": { "const": "refused" },
								"evidence": {
									"description": "How that was proven.",
									"enum": [
										"alert",
										"no-alert",
										"not-tls"
									]
								},
								"reply": {
									"description": "Position in replies.",
									"type": "integer",
									"minimum": 0
								}
							}
						},
						{
							"description": "Nothing was proven.",
							"type": "object",
							"additionalProperties": false,
							"required": [
								"kind",
								"reason",
								"reply"
							],
							"properties": {
								"kind": { "const": "unknown" },
								"reason": {
									"description": "Why.",
									"enum": [
										"silent",
										"closed",
										"reset",
										"cannot-connect",
										"not-tls",
										"malformed",
										"not-offered",
										"alert",
										"not-asked"
									]
								},
								"reply": {
									"description": "Position in replies; null without one.",
									"anyOf": [{
										"type": "integer",
										"minimum": 0
									}, { "type": "null" }]
								}
							}
						}
					]
				},
				"notes": {
					"description": "What the probe noticed on the way.",
					"type": "array",
					"items": { "enum": [
						"short-hello",
						"internal-error-alert",
						"read-without-ml-kem",
						"control-answered"
					] }
				}
			}
		},
		"reply": {
			"description": "What came back on one connection.",
			"oneOf": [
				{
					"description": "The server chose from the offer.",
					"type": "object",
					"additionalProperties": false,
					"required": [
						"kind",
						"facts",
						"certificates"
					],
					"properties": {
						"kind": { "const": "flight" },
						"facts": { "$ref": "#/$defs/flightFacts" },
						"certificates": {
							"description": "Positions in the certificates of the endpoint, in the order sent.",
							"type": "array",
							"items": {
								"type": "integer",
								"minimum": 0
							}
						}
					}
				},
				{ "$ref": "#/$defs/alert" },
				{ "$ref": "#/$defs/ended" },
				{ "$ref": "#/$defs/http" },
				{ "$ref": "#/$defs/notTls" },
				{ "$ref": "#/$defs/malformed" },
				{ "$ref": "#/$defs/notOffered" },
				{ "$ref": "#/$defs/connectFailure" },
				{ "$ref": "#/$defs/proxyFailure" },
				{ "$ref": "#/$defs/notAsked" }
			]
		},
		"flightFacts": {
			"description": "The server's first flight.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"version",
				"suite",
				"compressionMethod",
				"group",
				"signatureScheme",
				"keyProof",
				"extensions",
				"alpn",
				"helloRetryRequestGroup",
				"clientCertificateRequested",
				"downgradeMarker",
				"ocspResponse",
				"signedCertificateTimestamps",
				"certificateCompressed",
				"warnings",
				"end"
			],
			"properties": {
				"version": {
					"description": "Negotiated version, as on the wire.",
					"type": "integer",
					"minimum": 0
				},
				"suite": {
					"description": "Cipher suite; for SSLv2 the cipher kind.",
					"type": "integer",
					"minimum": 0
				},
				"cipherKinds": {
					"description": "SSLv2 only: every cipher kind that the server named.",
					"type": "array",
					"items": {
						"type": "integer",
						"minimum": 0
					}
				},
				"compressionMethod": {
					"description": "As on the wire.",
					"type": "integer",
					"minimum": 0
				},
				"group": {
					"description": "Named group; null when there was none or it was not reached.",
					"anyOf": [{
						"type": "integer",
						"minimum": 0
					}, { "type": "null" }]
				},
				"dhBits": {
					"description": "Bits of the prime of DHE.",
					"type": "integer",
					"minimum": 0
				},
				"signatureScheme": {
					"description": "As on the wire; null when there was none.",
					"anyOf": [{
						"type": "integer",
						"minimum": 0
					}, { "type": "null" }]
				},
				"keyProof": {
					"description": "Whether the server proved that it has the key of its certificate.",
					"enum": [
						"verified",
						"invalid",
						"unverifiable",
						"none",
						"not-reached"
					]
				},
				"extensions": {
					"description": "Extension numbers of ServerHello and EncryptedExtensions.",
					"type": "array",
					"items": {
						"type": "integer",
						"minimum": 0
					}
				},
				"alpn": {
					"description": "Protocol that the server chose.",
					"anyOf": [{ "type": "string" }, { "type": "null" }]
				},
				"helloRetryRequestGroup": {
					"description": "Group that a HelloRetryRequest asked for; null when there was none.",
					"anyOf": [{
						"type": "integer",
						"minimum": 0
					}, { "type": "null" }]
				},
				"clientCertificateRequested": {
					"description": "Whether a client certificate was asked for.",
					"type": "boolean"
				},
				"downgradeMarker": {
					"description": "What the end of ServerHello.random says, RFC 8446 4.1.3.",
					"enum": [
						"knows TLS 1.3",
						"knows TLS 1.2",
						null
					]
				},
				"ocspResponse": {
					"description": "Stapled OCSP response: DER in base64.",
					"anyOf": [{ "type": "string" }, { "type": "null" }]
				},
				"signedCertificateTimestamps": {
					"description": "SignedCertificateTimestampList in base64.",
					"anyOf": [{ "type": "string" }, { "type": "null" }]
				},
				"certificateCompressed": {
					"description": "The Certificate message came compressed, RFC 8879.",
					"type": "boolean"
				},
				"warnings": {
					"description": "Descriptions of warning alerts that came first.",
					"type": "array",
					"items": {
						"type": "integer",
						"minimum": 0
					}
				},
				"end": {
					"description": "How far the flight came.",
					"oneOf": [
						{
							"description": "To its end.",
							"type": "object",
							"additionalProperties": false,
							"required": ["kind"],
							"properties": { "kind": { "const": "complete" } }
						},
						{ "$ref": "#/$defs/alert" },
						{ "$ref": "#/$defs/ended" },
						{ "$ref": "#/$defs/malformed" },
						{ "$ref": "#/$defs/notOffered" }
					]
				}
			}
		},
		"alert": {
			"description": "A TLS alert.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"kind",
				"level",
				"description",
				"warnings"
			],
			"properties": {
				"kind": { "const": "alert" },
				"level": {
					"description": "1 warning, 2 fatal.",
					"type": "integer",
					"minimum": 0
				},
				"description": {
					"description": "As registered with IANA.",
					"type": "integer",
					"minimum": 0
				},
				"warnings": {
					"description": "Descriptions of warning alerts before it.",
					"type": "array",
					"items": {
						"type": "integer",
						"minimum": 0
					}
				}
			}
		},
		"ended": {
			"description": "The connection ended, or went quiet, before a whole answer.",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind", "bytesRead"],
			"properties": {
				"kind": { "enum": [
					"closed",
					"reset",
					"silent"
				] },
				"bytesRead": {
					"description": "Bytes of the answer received before.",
					"type": "integer",
					"minimum": 0
				}
			}
		},
		"http": {
			"description": "HTTP in the clear on the port that was to speak TLS.",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind", "statusLine"],
			"properties": {
				"kind": { "const": "http" },
				"statusLine": {
					"description": "First line.",
					"type": "string"
				}
			}
		},
		"notTls": {
			"description": "Bytes that begin neither a TLS record nor HTTP.",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind", "firstBytes"],
			"properties": {
				"kind": { "const": "not-tls" },
				"firstBytes": {
					"description": "Hexadecimal.",
					"type": "string"
				}
			}
		},
		"malformed": {
			"description": "Bytes that do not follow their grammar.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"kind",
				"field",
				"offset",
				"reason"
			],
			"properties": {
				"kind": { "const": "malformed" },
				"field": {
					"description": "Which field.",
					"type": "string"
				},
				"offset": {
					"description": "Where.",
					"type": "integer",
					"minimum": 0
				},
				"reason": {
					"description": "Why.",
					"type": "string"
				}
			}
		},
		"notOffered": {
			"description": "The server chose what the hello did not offer.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"kind",
				"what",
				"value"
			],
			"properties": {
				"kind": { "const": "not-offered" },
				"what": {
					"description": "What it chose.",
					"enum": [
						"version",
						"suite",
						"group",
						"compression-method",
						"extension",
						"signature-scheme"
					]
				},
				"value": {
					"description": "The number it chose.",
					"type": "integer",
					"minimum": 0
				}
			}
		},
		"connectFailure": {
			"description": "No connection.",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind", "code"],
			"properties": {
				"kind": { "enum": [
					"connection-refused",
					"connection-timed-out",
					"no-route",
					"connection-failed"
				] },
				"code": {
					"description": "Code of the system.",
					"type": "string"
				}
			}
		},
		"proxyFailure": {
			"description": "No connection because of the proxy on the way: says nothing of the target.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"kind",
				"proxy",
				"reason",
				"code"
			],
			"properties": {
				"kind": { "const": "proxy-failure" },
				"proxy": {
					"description": "host:port, without credentials.",
					"type": "string"
				},
				"reason": {
					"description": "How it failed.",
					"enum": [
						"unreachable",
						"silent",
						"closed",
						"malformed",
						"status"
					]
				},
				"code": {
					"description": "The status that it answered CONNECT with, else a code of the system.",
					"type": "string"
				}
			}
		},
		"notAsked": {
			"description": "Nothing was asked.",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind", "reason"],
			"properties": {
				"kind": { "const": "not-asked" },
				"reason": {
					"description": "Why.",
					"enum": [
						"deadline",
						"interrupted",
						"not-in-policy",
						"shard-missing"
					]
				}
			}
		},
		"notDialled": {
			"description": "An address that the run does not connect to, whatever would answer there.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"kind",
				"address",
				"range",
				"because"
			],
			"properties": {
				"kind": { "const": "not-dialled" },
				"address": {
					"description": "Without brackets; a name where a proxy would resolve it.",
					"type": "string"
				},
				"standsFor": {
					"description": "The IPv4 address inside, where that is what decides.",
					"type": "string"
				},
				"range": {
					"description": "What kind of address it is; name: only the proxy knows.",
					"enum": [
						"link-local",
						"metadata",
						"unspecified",
						"multicast",
						"broadcast",
						"unassigned",
						"unreadable",
						"loopback",
						"private",
						"shared",
						"unique-local",
						"site-local",
						"special-purpose",
						"name"
					]
				},
				"because": {
					"description": "Why: never, whatever private-addresses says; it says deny (setting); or auto denies.",
					"enum": [
						"never",
						"setting",
						"fork",
						"unread-event"
					]
				}
			}
		},
		"hop": {
			"description": "One cleartext request and what came back.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"url",
				"address",
				"replies",
				"isConfirmed"
			],
			"properties": {
				"url": {
					"description": "What was asked for.",
					"type": "string"
				},
				"address": {
					"description": "Who was asked; null when the name did not resolve or was not followed.",
					"anyOf": [{ "type": "string" }, { "type": "null" }]
				},
				"replies": {
					"description": "In order.",
					"type": "array",
					"items": { "oneOf": [
						{
							"description": "An HTTP answer.",
							"type": "object",
							"additionalProperties": false,
							"required": [
								"kind",
								"status",
								"location",
								"contentType",
								"bodyBytes",
								"isComplete",
								"hasPasswordField",
								"hasRefresh",
								"asksForPassword"
							],
							"properties": {
								"kind": { "const": "http-answer" },
								"status": {
									"description": "Status code.",
									"type": "integer",
									"minimum": 0
								},
								"location": {
									"description": "As sent; null when absent.",
									"anyOf": [{ "type": "string" }, { "type": "null" }]
								},
								"contentType": {
									"description": "As sent; null when absent.",
									"anyOf": [{ "type": "string" }, { "type": "null" }]
								},
								"bodyBytes": {
									"description": "Bytes of the body that were read.",
									"type": "integer",
									"minimum": 0
								},
								"hasPasswordField": {
									"description": "Whether the body has a password field.",
									"type": "boolean"
								},
								"isComplete": {
									"description": "Whether the body came to its end, or to the limit of what is read.",
									"type": "boolean"
								},
								"hasRefresh": {
									"description": "Whether a meta element or a Refresh header sends the reader on.",
									"type": "boolean"
								},
								"asksForPassword": {
									"description": "Whether WWW-Authenticate asks for a password with the Basic scheme.",
									"type": "boolean"
								}
							}
						},
						{ "$ref": "#/$defs/connectFailure" },
						{ "$ref": "#/$defs/proxyFailure" },
						{ "$ref": "#/$defs/ended" },
						{ "$ref": "#/$defs/malformed" },
						{
							"description": "Bytes that are not HTTP.",
							"type": "object",
							"additionalProperties": false,
							"required": ["kind", "firstBytes"],
							"properties": {
								"kind": { "const": "not-http" },
								"firstBytes": {
									"description": "Hexadecimal.",
									"type": "string"
								}
							}
						},
						{
							"description": "The name of a redirect has no address.",
							"type": "object",
							"additionalProperties": false,
							"required": ["kind", "code"],
							"properties": {
								"kind": { "const": "unresolvable" },
								"code": {
									"description": "Code of the system.",
									"type": "string"
								}
							}
						},
						{
							"description": "A redirect that the probe does not follow.",
							"type": "object",
							"additionalProperties": false,
							"required": ["kind", "reason"],
							"properties": {
								"kind": { "const": "not-followed" },
								"reason": {
									"description": "Why.",
									"enum": [
										"private-address",
										"unknown-address",
										"too-many-redirects",
										"loop",
										"bad-location"
									]
								}
							}
						},
						{ "$ref": "#/$defs/notDialled" },
						{ "$ref": "#/$defs/notAsked" }
					] }
				},
				"isConfirmed": {
					"description": "Whether a handshake on the TLS side succeeded after the last reply.",
					"type": "boolean"
				},
				"proxy": {
					"description": "The proxy on the way, host:port; absent when the way was direct.",
					"type": "string"
				}
			}
		},
		"httpsReply": {
			"description": "What came back on one connection.",
			"oneOf": [
				{
					"description": "An HTTP answer.",
					"type": "object",
					"additionalProperties": false,
					"required": [
						"kind",
						"status",
						"strictTransportSecurity"
					],
					"properties": {
						"kind": { "const": "https-answer" },
						"status": {
							"description": "Status code.",
							"type": "integer",
							"minimum": 0
						},
						"strictTransportSecurity": {
							"description": "Every such header field, in order: at most four, each of at most 1,024 characters.",
							"type": "array",
							"items": { "type": "string" }
						}
					}
				},
				{ "$ref": "#/$defs/connectFailure" },
				{ "$ref": "#/$defs/ended" },
				{ "$ref": "#/$defs/malformed" },
				{
					"description": "Bytes that are not HTTP.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "firstBytes"],
					"properties": {
						"kind": { "const": "not-http" },
						"firstBytes": {
							"description": "Hexadecimal.",
							"type": "string"
						}
					}
				},
				{
					"description": "Node's own TLS could not connect.",
					"type": "object",
					"additionalProperties": false,
					"required": [
						"kind",
						"code",
						"reason"
					],
					"properties": {
						"kind": { "const": "tls-failed" },
						"code": {
							"description": "Code of Node.",
							"type": "string"
						},
						"reason": {
							"description": "In OpenSSL's words.",
							"type": "string"
						}
					}
				},
				{ "$ref": "#/$defs/notAsked" },
				{ "$ref": "#/$defs/proxyFailure" }
			]
		},
		"waiver": {
			"description": "A violation that the policy accepts for a time, and what became of it.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"requirement",
				"target",
				"reason",
				"owner",
				"until",
				"state",
				"findings",
				"location"
			],
			"properties": {
				"requirement": { "$ref": "#/$defs/finding/properties/rule" },
				"target": {
					"description": "A host on every port, host:port, or *.example.com for every name below it.",
					"type": "string",
					"minLength": 1
				},
				"reason": {
					"description": "Why it is accepted.",
					"type": "string"
				},
				"owner": {
					"description": "Who answers for it.",
					"type": "string"
				},
				"until": {
					"description": "The last day that it holds for, in UTC.",
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}$"
				},
				"state": {
					"description": "As of run.at; expiring within 14 days, unused where nothing that it names is violated.",
					"enum": [
						"in-force",
						"expiring",
						"expired",
						"unused"
					]
				},
				"findings": {
					"description": "Violated findings that it names.",
					"type": "integer",
					"minimum": 0
				},
				"location": { "$ref": "#/$defs/location" }
			}
		}
	}
};
const func1 = Object.prototype.hasOwnProperty;
const schema20 = {
	"description": "The run itself.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"id",
		"startedAt",
		"durationMs",
		"at",
		"connections",
		"bytesSent",
		"shard",
		"targetsSha256"
	],
	"properties": {
		"id": {
			"description": "Differs from run to run; the shards of one run share it.",
			"type": "string",
			"minLength": 1
		},
		"attempt": {
			"description": "Which try of the run this is, from 1; absent where nobody counts.",
			"type": "integer",
			"minimum": 1
		},
		"startedAt": {
			"description": "When the run began, RFC 3339 in UTC.",
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$"
		},
		"durationMs": {
			"description": "How long it took, in milliseconds.",
			"type": "number",
			"minimum": 0
		},
		"at": {
			"description": "The moment that everything is judged as of, RFC 3339 in UTC.",
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$"
		},
		"connections": {
			"description": "Connections opened.",
			"type": "integer",
			"minimum": 0
		},
		"bytesSent": {
			"description": "Bytes sent over them.",
			"type": "integer",
			"minimum": 0
		},
		"shard": {
			"description": "Which share of the targets this run has.",
			"type": "object",
			"additionalProperties": false,
			"required": ["index", "count"],
			"properties": {
				"index": {
					"description": "Counts from 1.",
					"type": "integer",
					"minimum": 1
				},
				"count": {
					"description": "1 when the run is whole.",
					"type": "integer",
					"minimum": 1
				}
			}
		},
		"missingShards": {
			"description": "Of a merged report: the shards that there was no report of; absent when every shard is there.",
			"type": "object",
			"additionalProperties": false,
			"required": ["indexes", "count"],
			"properties": {
				"indexes": {
					"description": "Which, in ascending order, from 1.",
					"type": "array",
					"minItems": 1,
					"uniqueItems": true,
					"items": {
						"type": "integer",
						"minimum": 1
					}
				},
				"count": {
					"description": "How many shards the run has.",
					"type": "integer",
					"minimum": 1
				}
			}
		},
		"targetsSha256": {
			"description": "SHA-256 of the sorted names of all targets, those of other shards too, one a line, in hexadecimal.",
			"type": "string",
			"pattern": "^[0-9a-f]{64}$"
		},
		"proxy": {
			"description": "The proxy that connections led through; absent when they were direct.",
			"type": "object",
			"additionalProperties": false,
			"required": ["address", "problem"],
			"properties": {
				"address": {
					"description": "host:port, without credentials.",
					"type": "string"
				},
				"problem": {
					"description": "Why nothing could be asked through it; null when there was nothing of the kind.",
					"anyOf": [{ "type": "string" }, { "type": "null" }]
				}
			}
		}
	}
};
const func3 = require_ucs2length().default;
const pattern3 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$", "u");
const pattern5 = /* @__PURE__ */ new RegExp("^[0-9a-f]{64}$", "u");
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate53.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.id === void 0 && (missing0 = "id") || data.startedAt === void 0 && (missing0 = "startedAt") || data.durationMs === void 0 && (missing0 = "durationMs") || data.at === void 0 && (missing0 = "at") || data.connections === void 0 && (missing0 = "connections") || data.bytesSent === void 0 && (missing0 = "bytesSent") || data.shard === void 0 && (missing0 = "shard") || data.targetsSha256 === void 0 && (missing0 = "targetsSha256")) {
				validate53.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!func1.call(schema20.properties, key0)) {
					validate53.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.id !== void 0) {
						let data0 = data.id;
						const _errs2 = errors;
						if (errors === _errs2) {
							if (typeof data0 === "string") {
								if (func3(data0) < 1) {
									validate53.errors = [{
										instancePath: instancePath + "/id",
										schemaPath: "#/properties/id/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									}];
									return false;
								}
							} else {
								validate53.errors = [{
									instancePath: instancePath + "/id",
									schemaPath: "#/properties/id/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.attempt !== void 0) {
							let data1 = data.attempt;
							const _errs4 = errors;
							if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
								validate53.errors = [{
									instancePath: instancePath + "/attempt",
									schemaPath: "#/properties/attempt/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								}];
								return false;
							}
							if (errors === _errs4) {
								if (typeof data1 == "number" && isFinite(data1)) {
									if (data1 < 1 || isNaN(data1)) {
										validate53.errors = [{
											instancePath: instancePath + "/attempt",
											schemaPath: "#/properties/attempt/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 1
											},
											message: "must be >= 1"
										}];
										return false;
									}
								}
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.startedAt !== void 0) {
								let data2 = data.startedAt;
								const _errs6 = errors;
								if (errors === _errs6) {
									if (typeof data2 === "string") {
										if (!pattern3.test(data2)) {
											validate53.errors = [{
												instancePath: instancePath + "/startedAt",
												schemaPath: "#/properties/startedAt/pattern",
												keyword: "pattern",
												params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$" },
												message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$\""
											}];
											return false;
										}
									} else {
										validate53.errors = [{
											instancePath: instancePath + "/startedAt",
											schemaPath: "#/properties/startedAt/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										}];
										return false;
									}
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.durationMs !== void 0) {
									let data3 = data.durationMs;
									const _errs8 = errors;
									if (errors === _errs8) {
										if (typeof data3 == "number" && isFinite(data3)) {
											if (data3 < 0 || isNaN(data3)) {
												validate53.errors = [{
													instancePath: instancePath + "/durationMs",
													schemaPath: "#/properties/durationMs/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0"
												}];
												return false;
											}
										} else {
											validate53.errors = [{
												instancePath: instancePath + "/durationMs",
												schemaPath: "#/properties/durationMs/type",
												keyword: "type",
												params: { type: "number" },
												message: "must be number"
											}];
											return false;
										}
									}
									var valid0 = _errs8 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.at !== void 0) {
										let data4 = data.at;
										const _errs10 = errors;
										if (errors === _errs10) {
											if (typeof data4 === "string") {
												if (!pattern3.test(data4)) {
													validate53.errors = [{
														instancePath: instancePath + "/at",
														schemaPath: "#/properties/at/pattern",
														keyword: "pattern",
														params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$" },
														message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$\""
													}];
													return false;
												}
											} else {
												validate53.errors = [{
													instancePath: instancePath + "/at",
													schemaPath: "#/properties/at/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												}];
												return false;
											}
										}
										var valid0 = _errs10 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.connections !== void 0) {
											let data5 = data.connections;
											const _errs12 = errors;
											if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
												validate53.errors = [{
													instancePath: instancePath + "/connections",
													schemaPath: "#/properties/connections/type",
													keyword: "type",
													params: { type: "integer" },
													message: "must be integer"
												}];
												return false;
											}
											if (errors === _errs12) {
												if (typeof data5 == "number" && isFinite(data5)) {
													if (data5 < 0 || isNaN(data5)) {
														validate53.errors = [{
															instancePath: instancePath + "/connections",
															schemaPath: "#/properties/connections/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0"
														}];
														return false;
													}
												}
											}
											var valid0 = _errs12 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.bytesSent !== void 0) {
												let data6 = data.bytesSent;
												const _errs14 = errors;
												if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
													validate53.errors = [{
														instancePath: instancePath + "/bytesSent",
														schemaPath: "#/properties/bytesSent/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer"
													}];
													return false;
												}
												if (errors === _errs14) {
													if (typeof data6 == "number" && isFinite(data6)) {
														if (data6 < 0 || isNaN(data6)) {
															validate53.errors = [{
																instancePath: instancePath + "/bytesSent",
																schemaPath: "#/properties/bytesSent/minimum",
																keyword: "minimum",
																params: {
																	comparison: ">=",
																	limit: 0
																},
																message: "must be >= 0"
															}];
															return false;
														}
													}
												}
												var valid0 = _errs14 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.shard !== void 0) {
													let data7 = data.shard;
													const _errs16 = errors;
													if (errors === _errs16) {
														if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
															let missing1;
															if (data7.index === void 0 && (missing1 = "index") || data7.count === void 0 && (missing1 = "count")) {
																validate53.errors = [{
																	instancePath: instancePath + "/shard",
																	schemaPath: "#/properties/shard/required",
																	keyword: "required",
																	params: { missingProperty: missing1 },
																	message: "must have required property '" + missing1 + "'"
																}];
																return false;
															} else {
																const _errs18 = errors;
																for (const key1 in data7) if (!(key1 === "index" || key1 === "count")) {
																	validate53.errors = [{
																		instancePath: instancePath + "/shard",
																		schemaPath: "#/properties/shard/additionalProperties",
																		keyword: "additionalProperties",
																		params: { additionalProperty: key1 },
																		message: "must NOT have additional properties"
																	}];
																	return false;
																}
																if (_errs18 === errors) {
																	if (data7.index !== void 0) {
																		let data8 = data7.index;
																		const _errs19 = errors;
																		if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
																			validate53.errors = [{
																				instancePath: instancePath + "/shard/index",
																				schemaPath: "#/properties/shard/properties/index/type",
																				keyword: "type",
																				params: { type: "integer" },
																				message: "must be integer"
																			}];
																			return false;
																		}
																		if (errors === _errs19) {
																			if (typeof data8 == "number" && isFinite(data8)) {
																				if (data8 < 1 || isNaN(data8)) {
																					validate53.errors = [{
																						instancePath: instancePath + "/shard/index",
																						schemaPath: "#/properties/shard/properties/index/minimum",
																						keyword: "minimum",
																						params: {
																							comparison: ">=",
																							limit: 1
																						},
																						message: "must be >= 1"
																					}];
																					return false;
																				}
																			}
																		}
																		var valid1 = _errs19 === errors;
																	} else var valid1 = true;
																	if (valid1) {
																		if (data7.count !== void 0) {
																			let data9 = data7.count;
																			const _errs21 = errors;
																			if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
																				validate53.errors = [{
																					instancePath: instancePath + "/shard/count",
																					schemaPath: "#/properties/shard/properties/count/type",
																					keyword: "type",
																					params: { type: "integer" },
																					message: "must be integer"
																				}];
																				return false;
																			}
																			if (errors === _errs21) {
																				if (typeof data9 == "number" && isFinite(data9)) {
																					if (data9 < 1 || isNaN(data9)) {
																						validate53.errors = [{
																							instancePath: instancePath + "/shard/count",
																							schemaPath: "#/properties/shard/properties/count/minimum",
																							keyword: "minimum",
																							params: {
																								comparison: ">=",
																								limit: 1
																							},
																							message: "must be >= 1"
																						}];
																						return false;
																					}
																				}
																			}
																			var valid1 = _errs21 === errors;
																		} else var valid1 = true;
																	}
																}
															}
														} else {
															validate53.errors = [{
																instancePath: instancePath + "/shard",
																schemaPath: "#/properties/shard/type",
																keyword: "type",
																params: { type: "object" },
																message: "must be object"
															}];
															return false;
														}
													}
													var valid0 = _errs16 === errors;
												} else var valid0 = true;
												if (valid0) {
													if (data.missingShards !== void 0) {
														let data10 = data.missingShards;
														const _errs23 = errors;
														if (errors === _errs23) {
															if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
																let missing2;
																if (data10.indexes === void 0 && (missing2 = "indexes") || data10.count === void 0 && (missing2 = "count")) {
																	validate53.errors = [{
																		instancePath: instancePath + "/missingShards",
																		schemaPath: "#/properties/missingShards/required",
																		keyword: "required",
																		params: { missingProperty: missing2 },
																		message: "must have required property '" + missing2 + "'"
																	}];
																	return false;
																} else {
																	const _errs25 = errors;
																	for (const key2 in data10) if (!(key2 === "indexes" || key2 === "count")) {
																		validate53.errors = [{
																			instancePath: instancePath + "/missingShards",
																			schemaPath: "#/properties/missingShards/additionalProperties",
																			keyword: "additionalProperties",
																			params: { additionalProperty: key2 },
																			message: "must NOT have additional properties"
																		}];
																		return false;
																	}
																	if (_errs25 === errors) {
																		if (data10.indexes !== void 0) {
																			let data11 = data10.indexes;
																			const _errs26 = errors;
																			if (errors === _errs26) {
																				if (Array.isArray(data11)) {
																					if (data11.length < 1) {
																						validate53.errors = [{
																							instancePath: instancePath + "/missingShards/indexes",
																							schemaPath: "#/properties/missingShards/properties/indexes/minItems",
																							keyword: "minItems",
																							params: { limit: 1 },
																							message: "must NOT have fewer than 1 items"
																						}];
																						return false;
																					} else {
																						var valid3 = true;
																						const len0 = data11.length;
																						for (let i0 = 0; i0 < len0; i0++) {
																							let data12 = data11[i0];
																							const _errs28 = errors;
																							if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
																								validate53.errors = [{
																									instancePath: instancePath + "/missingShards/indexes/" + i0,
																									schemaPath: "#/properties/missingShards/properties/indexes/items/type",
																									keyword: "type",
																									params: { type: "integer" },
																									message: "must be integer"
																								}];
																								return false;
																							}
																							if (errors === _errs28) {
																								if (typeof data12 == "number" && isFinite(data12)) {
																									if (data12 < 1 || isNaN(data12)) {
																										validate53.errors = [{
																											instancePath: instancePath + "/missingShards/indexes/" + i0,
																											schemaPath: "#/properties/missingShards/properties/indexes/items/minimum",
																											keyword: "minimum",
																											params: {
																												comparison: ">=",
																												limit: 1
																											},
																											message: "must be >= 1"
																										}];
																										return false;
																									}
																								}
																							}
																							var valid3 = _errs28 === errors;
																							if (!valid3) break;
																						}
																						if (valid3) {
																							let i1 = data11.length;
																							let j0;
																							if (i1 > 1) {
																								const indices0 = {};
																								for (; i1--;) {
																									let item0 = data11[i1];
																									if (!(typeof item0 == "number" && !(item0 % 1) && !isNaN(item0) && isFinite(item0))) continue;
																									if (typeof indices0[item0] == "number") {
																										j0 = indices0[item0];
																										validate53.errors = [{
																											instancePath: instancePath + "/missingShards/indexes",
																											schemaPath: "#/properties/missingShards/properties/indexes/uniqueItems",
																											keyword: "uniqueItems",
																											params: {
																												i: i1,
																												j: j0
																											},
																											message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)"
																										}];
																										return false;
																									}
																									indices0[item0] = i1;
																								}
																							}
																						}
																					}
																				} else {
																					validate53.errors = [{
																						instancePath: instancePath + "/missingShards/indexes",
																						schemaPath: "#/properties/missingShards/properties/indexes/type",
																						keyword: "type",
																						params: { type: "array" },
																						message: "must be array"
																					}];
																					return false;
																				}
																			}
																			var valid2 = _errs26 === errors;
																		} else var valid2 = true;
																		if (valid2) {
																			if (data10.count !== void 0) {
																				let data13 = data10.count;
																				const _errs30 = errors;
																				if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
																					validate53.errors = [{
																						instancePath: instancePath + "/missingShards/count",
																						schemaPath: "#/properties/missingShards/properties/count/type",
																						keyword: "type",
																						params: { type: "integer" },
																						message: "must be integer"
																					}];
																					return false;
																				}
																				if (errors === _errs30) {
																					if (typeof data13 == "number" && isFinite(data13)) {
																						if (data13 < 1 || isNaN(data13)) {
																							validate53.errors = [{
																								instancePath: instancePath + "/missingShards/count",
																								schemaPath: "#/properties/missingShards/properties/count/minimum",
																								keyword: "minimum",
																								params: {
																									comparison: ">=",
																									limit: 1
																								},
																								message: "must be >= 1"
																							}];
																							return false;
																						}
																					}
																				}
																				var valid2 = _errs30 === errors;
																			} else var valid2 = true;
																		}
																	}
																}
															} else {
																validate53.errors = [{
																	instancePath: instancePath + "/missingShards",
																	schemaPath: "#/properties/missingShards/type",
																	keyword: "type",
																	params: { type: "object" },
																	message: "must be object"
																}];
																return false;
															}
														}
														var valid0 = _errs23 === errors;
													} else var valid0 = true;
													if (valid0) {
														if (data.targetsSha256 !== void 0) {
															let data14 = data.targetsSha256;
															const _errs32 = errors;
															if (errors === _errs32) {
																if (typeof data14 === "string") {
																	if (!pattern5.test(data14)) {
																		validate53.errors = [{
																			instancePath: instancePath + "/targetsSha256",
																			schemaPath: "#/properties/targetsSha256/pattern",
																			keyword: "pattern",
																			params: { pattern: "^[0-9a-f]{64}$" },
																			message: "must match pattern \"^[0-9a-f]{64}$\""
																		}];
																		return false;
																	}
																} else {
																	validate53.errors = [{
																		instancePath: instancePath + "/targetsSha256",
																		schemaPath: "#/properties/targetsSha256/type",
																		keyword: "type",
																		params: { type: "string" },
																		message: "must be string"
																	}];
																	return false;
																}
															}
															var valid0 = _errs32 === errors;
														} else var valid0 = true;
														if (valid0) {
															if (data.proxy !== void 0) {
																let data15 = data.proxy;
																const _errs34 = errors;
																if (errors === _errs34) {
																	if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
																		let missing3;
																		if (data15.address === void 0 && (missing3 = "address") || data15.problem === void 0 && (missing3 = "problem")) {
																			validate53.errors = [{
																				instancePath: instancePath + "/proxy",
																				schemaPath: "#/properties/proxy/required",
																				keyword: "required",
																				params: { missingProperty: missing3 },
																				message: "must have required property '" + missing3 + "'"
																			}];
																			return false;
																		} else {
																			const _errs36 = errors;
																			for (const key3 in data15) if (!(key3 === "address" || key3 === "problem")) {
																				validate53.errors = [{
																					instancePath: instancePath + "/proxy",
																					schemaPath: "#/properties/proxy/additionalProperties",
																					keyword: "additionalProperties",
																					params: { additionalProperty: key3 },
																					message: "must NOT have additional properties"
																				}];
																				return false;
																			}
																			if (_errs36 === errors) {
																				if (data15.address !== void 0) {
																					const _errs37 = errors;
																					if (typeof data15.address !== "string") {
																						validate53.errors = [{
																							instancePath: instancePath + "/proxy/address",
																							schemaPath: "#/properties/proxy/properties/address/type",
																							keyword: "type",
																							params: { type: "string" },
																							message: "must be string"
																						}];
																						return false;
																					}
																					var valid5 = _errs37 === errors;
																				} else var valid5 = true;
																				if (valid5) {
																					if (data15.problem !== void 0) {
																						let data17 = data15.problem;
																						const _errs39 = errors;
																						const _errs40 = errors;
																						let valid6 = false;
																						const _errs41 = errors;
																						if (typeof data17 !== "string") {
																							const err0 = {
																								instancePath: instancePath + "/proxy/problem",
																								schemaPath: "#/properties/proxy/properties/problem/anyOf/0/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							};
																							if (vErrors === null) vErrors = [err0];
																							else vErrors.push(err0);
																							errors++;
																						}
																						var _valid0 = _errs41 === errors;
																						valid6 = valid6 || _valid0;
																						const _errs43 = errors;
																						if (data17 !== null) {
																							const err1 = {
																								instancePath: instancePath + "/proxy/problem",
																								schemaPath: "#/properties/proxy/properties/problem/anyOf/1/type",
																								keyword: "type",
																								params: { type: "null" },
																								message: "must be null"
																							};
																							if (vErrors === null) vErrors = [err1];
																							else vErrors.push(err1);
																							errors++;
																						}
																						var _valid0 = _errs43 === errors;
																						valid6 = valid6 || _valid0;
																						if (!valid6) {
																							const err2 = {
																								instancePath: instancePath + "/proxy/problem",
																								schemaPath: "#/properties/proxy/properties/problem/anyOf",
																								keyword: "anyOf",
																								params: {},
																								message: "must match a schema in anyOf"
																							};
																							if (vErrors === null) vErrors = [err2];
																							else vErrors.push(err2);
																							errors++;
																							validate53.errors = vErrors;
																							return false;
																						} else {
																							errors = _errs40;
																							if (vErrors !== null) {
																								if (_errs40) vErrors.length = _errs40;
																								else vErrors = null;
																							}
																						}
																						var valid5 = _errs39 === errors;
																					} else var valid5 = true;
																				}
																			}
																		}
																	} else {
																		validate53.errors = [{
																			instancePath: instancePath + "/proxy",
																			schemaPath: "#/properties/proxy/type",
																			keyword: "type",
																			params: { type: "object" },
																			message: "must be object"
																		}];
																		return false;
																	}
																}
																var valid0 = _errs34 === errors;
															} else var valid0 = true;
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate53.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate53.errors = vErrors;
	return errors === 0;
}
validate53.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema21 = {
	"description": "The policy in force.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"name",
		"source",
		"sha256",
		"stores",
		"failOn",
		"onUndetermined"
	],
	"properties": {
		"name": {
			"description": "The built-in policy at the bottom of extends, or the name of the file.",
			"type": "string"
		},
		"source": {
			"description": "The policy file as the user named it, or built-in.",
			"type": "string"
		},
		"ref": {
			"description": "Commit, branch or tag that the policy file was read at; absent for one of the workspace or built-in.",
			"type": "string"
		},
		"fileSha256": {
			"description": "SHA-256 of the bytes of the policy file, in hexadecimal.",
			"type": "string",
			"pattern": "^[0-9a-f]{64}$"
		},
		"sha256": {
			"description": "SHA-256 of the effective policy in canonical JSON, in hexadecimal.",
			"type": "string",
			"pattern": "^[0-9a-f]{64}$"
		},
		"stores": {
			"description": "The preinstalled roots in force.",
			"type": "array",
			"items": {
				"description": "One trust store.",
				"type": "object",
				"additionalProperties": false,
				"required": ["name", "date"],
				"properties": {
					"name": {
						"description": "mozilla, system, or the file it was read from.",
						"type": "string"
					},
					"date": {
						"description": "Date of the list as YYYY-MM-DD; null where it has none.",
						"anyOf": [{ "type": "string" }, { "type": "null" }]
					}
				}
			}
		},
		"failOn": {
			"description": "The least level that fails the run.",
			"enum": [
				"error",
				"warning",
				"never"
			]
		},
		"onUndetermined": {
			"description": "What becomes of a requirement that could not be determined.",
			"enum": [
				"fail",
				"warn",
				"ignore"
			]
		}
	}
};
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate55.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.name === void 0 && (missing0 = "name") || data.source === void 0 && (missing0 = "source") || data.sha256 === void 0 && (missing0 = "sha256") || data.stores === void 0 && (missing0 = "stores") || data.failOn === void 0 && (missing0 = "failOn") || data.onUndetermined === void 0 && (missing0 = "onUndetermined")) {
				validate55.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "name" || key0 === "source" || key0 === "ref" || key0 === "fileSha256" || key0 === "sha256" || key0 === "stores" || key0 === "failOn" || key0 === "onUndetermined")) {
					validate55.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.name !== void 0) {
						const _errs2 = errors;
						if (typeof data.name !== "string") {
							validate55.errors = [{
								instancePath: instancePath + "/name",
								schemaPath: "#/properties/name/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.source !== void 0) {
							const _errs4 = errors;
							if (typeof data.source !== "string") {
								validate55.errors = [{
									instancePath: instancePath + "/source",
									schemaPath: "#/properties/source/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.ref !== void 0) {
								const _errs6 = errors;
								if (typeof data.ref !== "string") {
									validate55.errors = [{
										instancePath: instancePath + "/ref",
										schemaPath: "#/properties/ref/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.fileSha256 !== void 0) {
									let data3 = data.fileSha256;
									const _errs8 = errors;
									if (errors === _errs8) {
										if (typeof data3 === "string") {
											if (!pattern5.test(data3)) {
												validate55.errors = [{
													instancePath: instancePath + "/fileSha256",
													schemaPath: "#/properties/fileSha256/pattern",
													keyword: "pattern",
													params: { pattern: "^[0-9a-f]{64}$" },
													message: "must match pattern \"^[0-9a-f]{64}$\""
												}];
												return false;
											}
										} else {
											validate55.errors = [{
												instancePath: instancePath + "/fileSha256",
												schemaPath: "#/properties/fileSha256/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}];
											return false;
										}
									}
									var valid0 = _errs8 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.sha256 !== void 0) {
										let data4 = data.sha256;
										const _errs10 = errors;
										if (errors === _errs10) {
											if (typeof data4 === "string") {
												if (!pattern5.test(data4)) {
													validate55.errors = [{
														instancePath: instancePath + "/sha256",
														schemaPath: "#/properties/sha256/pattern",
														keyword: "pattern",
														params: { pattern: "^[0-9a-f]{64}$" },
														message: "must match pattern \"^[0-9a-f]{64}$\""
													}];
													return false;
												}
											} else {
												validate55.errors = [{
													instancePath: instancePath + "/sha256",
													schemaPath: "#/properties/sha256/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												}];
												return false;
											}
										}
										var valid0 = _errs10 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.stores !== void 0) {
											let data5 = data.stores;
											const _errs12 = errors;
											if (errors === _errs12) {
												if (Array.isArray(data5)) {
													const len0 = data5.length;
													for (let i0 = 0; i0 < len0; i0++) {
														let data6 = data5[i0];
														const _errs14 = errors;
														if (errors === _errs14) {
															if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
																let missing1;
																if (data6.name === void 0 && (missing1 = "name") || data6.date === void 0 && (missing1 = "date")) {
																	validate55.errors = [{
																		instancePath: instancePath + "/stores/" + i0,
																		schemaPath: "#/properties/stores/items/required",
																		keyword: "required",
																		params: { missingProperty: missing1 },
																		message: "must have required property '" + missing1 + "'"
																	}];
																	return false;
																} else {
																	const _errs16 = errors;
																	for (const key1 in data6) if (!(key1 === "name" || key1 === "date")) {
																		validate55.errors = [{
																			instancePath: instancePath + "/stores/" + i0,
																			schemaPath: "#/properties/stores/items/additionalProperties",
																			keyword: "additionalProperties",
																			params: { additionalProperty: key1 },
																			message: "must NOT have additional properties"
																		}];
																		return false;
																	}
																	if (_errs16 === errors) {
																		if (data6.name !== void 0) {
																			const _errs17 = errors;
																			if (typeof data6.name !== "string") {
																				validate55.errors = [{
																					instancePath: instancePath + "/stores/" + i0 + "/name",
																					schemaPath: "#/properties/stores/items/properties/name/type",
																					keyword: "type",
																					params: { type: "string" },
																					message: "must be string"
																				}];
																				return false;
																			}
																			var valid2 = _errs17 === errors;
																		} else var valid2 = true;
																		if (valid2) {
																			if (data6.date !== void 0) {
																				let data8 = data6.date;
																				const _errs19 = errors;
																				const _errs20 = errors;
																				let valid3 = false;
																				const _errs21 = errors;
																				if (typeof data8 !== "string") {
																					const err0 = {
																						instancePath: instancePath + "/stores/" + i0 + "/date",
																						schemaPath: "#/properties/stores/items/properties/date/anyOf/0/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					};
																					if (vErrors === null) vErrors = [err0];
																					else vErrors.push(err0);
																					errors++;
																				}
																				var _valid0 = _errs21 === errors;
																				valid3 = valid3 || _valid0;
																				const _errs23 = errors;
																				if (data8 !== null) {
																					const err1 = {
																						instancePath: instancePath + "/stores/" + i0 + "/date",
																						schemaPath: "#/properties/stores/items/properties/date/anyOf/1/type",
																						keyword: "type",
																						params: { type: "null" },
																						message: "must be null"
																					};
																					if (vErrors === null) vErrors = [err1];
																					else vErrors.push(err1);
																					errors++;
																				}
																				var _valid0 = _errs23 === errors;
																				valid3 = valid3 || _valid0;
																				if (!valid3) {
																					const err2 = {
																						instancePath: instancePath + "/stores/" + i0 + "/date",
																						schemaPath: "#/properties/stores/items/properties/date/anyOf",
																						keyword: "anyOf",
																						params: {},
																						message: "must match a schema in anyOf"
																					};
																					if (vErrors === null) vErrors = [err2];
																					else vErrors.push(err2);
																					errors++;
																					validate55.errors = vErrors;
																					return false;
																				} else {
																					errors = _errs20;
																					if (vErrors !== null) {
																						if (_errs20) vErrors.length = _errs20;
																						else vErrors = null;
																					}
																				}
																				var valid2 = _errs19 === errors;
																			} else var valid2 = true;
																		}
																	}
																}
															} else {
																validate55.errors = [{
																	instancePath: instancePath + "/stores/" + i0,
																	schemaPath: "#/properties/stores/items/type",
																	keyword: "type",
																	params: { type: "object" },
																	message: "must be object"
																}];
																return false;
															}
														}
														if (!(_errs14 === errors)) break;
													}
												} else {
													validate55.errors = [{
														instancePath: instancePath + "/stores",
														schemaPath: "#/properties/stores/type",
														keyword: "type",
														params: { type: "array" },
														message: "must be array"
													}];
													return false;
												}
											}
											var valid0 = _errs12 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.failOn !== void 0) {
												let data9 = data.failOn;
												const _errs25 = errors;
												if (!(data9 === "error" || data9 === "warning" || data9 === "never")) {
													validate55.errors = [{
														instancePath: instancePath + "/failOn",
														schemaPath: "#/properties/failOn/enum",
														keyword: "enum",
														params: { allowedValues: schema21.properties.failOn.enum },
														message: "must be equal to one of the allowed values"
													}];
													return false;
												}
												var valid0 = _errs25 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.onUndetermined !== void 0) {
													let data10 = data.onUndetermined;
													const _errs26 = errors;
													if (!(data10 === "fail" || data10 === "warn" || data10 === "ignore")) {
														validate55.errors = [{
															instancePath: instancePath + "/onUndetermined",
															schemaPath: "#/properties/onUndetermined/enum",
															keyword: "enum",
															params: { allowedValues: schema21.properties.onUndetermined.enum },
															message: "must be equal to one of the allowed values"
														}];
														return false;
													}
													var valid0 = _errs26 === errors;
												} else var valid0 = true;
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate55.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate55.errors = vErrors;
	return errors === 0;
}
validate55.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema22 = {
	"description": "The answer for a target, for the run.",
	"enum": [
		"met",
		"violated",
		"undetermined"
	]
};
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate57.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(data === "met" || data === "violated" || data === "undetermined")) {
		validate57.errors = [{
			instancePath,
			schemaPath: "#/enum",
			keyword: "enum",
			params: { allowedValues: schema22.enum },
			message: "must be equal to one of the allowed values"
		}];
		return false;
	}
	validate57.errors = vErrors;
	return true;
}
validate57.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate59.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.targets === void 0 && (missing0 = "targets") || data.met === void 0 && (missing0 = "met") || data.violated === void 0 && (missing0 = "violated") || data.undetermined === void 0 && (missing0 = "undetermined") || data.notChecked === void 0 && (missing0 = "notChecked") || data.errors === void 0 && (missing0 = "errors") || data.warnings === void 0 && (missing0 = "warnings") || data.waived === void 0 && (missing0 = "waived")) {
			validate59.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "targets" || key0 === "met" || key0 === "violated" || key0 === "undetermined" || key0 === "notChecked" || key0 === "errors" || key0 === "warnings" || key0 === "waived")) {
				validate59.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.targets !== void 0) {
				let data0 = data.targets;
				if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
					validate59.errors = [{
						instancePath: instancePath + "/targets",
						schemaPath: "#/properties/targets/type",
						keyword: "type",
						params: { type: "integer" },
						message: "must be integer"
					}];
					return false;
				}
				if (typeof data0 == "number" && isFinite(data0)) {
					if (data0 < 0 || isNaN(data0)) {
						validate59.errors = [{
							instancePath: instancePath + "/targets",
							schemaPath: "#/properties/targets/minimum",
							keyword: "minimum",
							params: {
								comparison: ">=",
								limit: 0
							},
							message: "must be >= 0"
						}];
						return false;
					}
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.met !== void 0) {
					let data1 = data.met;
					if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
						validate59.errors = [{
							instancePath: instancePath + "/met",
							schemaPath: "#/properties/met/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						}];
						return false;
					}
					if (typeof data1 == "number" && isFinite(data1)) {
						if (data1 < 0 || isNaN(data1)) {
							validate59.errors = [{
								instancePath: instancePath + "/met",
								schemaPath: "#/properties/met/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							}];
							return false;
						}
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.violated !== void 0) {
						let data2 = data.violated;
						if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
							validate59.errors = [{
								instancePath: instancePath + "/violated",
								schemaPath: "#/properties/violated/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer"
							}];
							return false;
						}
						if (typeof data2 == "number" && isFinite(data2)) {
							if (data2 < 0 || isNaN(data2)) {
								validate59.errors = [{
									instancePath: instancePath + "/violated",
									schemaPath: "#/properties/violated/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 0
									},
									message: "must be >= 0"
								}];
								return false;
							}
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.undetermined !== void 0) {
							let data3 = data.undetermined;
							if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
								validate59.errors = [{
									instancePath: instancePath + "/undetermined",
									schemaPath: "#/properties/undetermined/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								}];
								return false;
							}
							if (typeof data3 == "number" && isFinite(data3)) {
								if (data3 < 0 || isNaN(data3)) {
									validate59.errors = [{
										instancePath: instancePath + "/undetermined",
										schemaPath: "#/properties/undetermined/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0"
									}];
									return false;
								}
							}
							var valid0 = true;
						} else var valid0 = true;
						if (valid0) {
							if (data.notChecked !== void 0) {
								let data4 = data.notChecked;
								if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
									validate59.errors = [{
										instancePath: instancePath + "/notChecked",
										schemaPath: "#/properties/notChecked/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer"
									}];
									return false;
								}
								if (typeof data4 == "number" && isFinite(data4)) {
									if (data4 < 0 || isNaN(data4)) {
										validate59.errors = [{
											instancePath: instancePath + "/notChecked",
											schemaPath: "#/properties/notChecked/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0"
										}];
										return false;
									}
								}
								var valid0 = true;
							} else var valid0 = true;
							if (valid0) {
								if (data.errors !== void 0) {
									let data5 = data.errors;
									if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
										validate59.errors = [{
											instancePath: instancePath + "/errors",
											schemaPath: "#/properties/errors/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer"
										}];
										return false;
									}
									if (typeof data5 == "number" && isFinite(data5)) {
										if (data5 < 0 || isNaN(data5)) {
											validate59.errors = [{
												instancePath: instancePath + "/errors",
												schemaPath: "#/properties/errors/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 0
												},
												message: "must be >= 0"
											}];
											return false;
										}
									}
									var valid0 = true;
								} else var valid0 = true;
								if (valid0) {
									if (data.warnings !== void 0) {
										let data6 = data.warnings;
										if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
											validate59.errors = [{
												instancePath: instancePath + "/warnings",
												schemaPath: "#/properties/warnings/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer"
											}];
											return false;
										}
										if (typeof data6 == "number" && isFinite(data6)) {
											if (data6 < 0 || isNaN(data6)) {
												validate59.errors = [{
													instancePath: instancePath + "/warnings",
													schemaPath: "#/properties/warnings/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0"
												}];
												return false;
											}
										}
										var valid0 = true;
									} else var valid0 = true;
									if (valid0) {
										if (data.waived !== void 0) {
											let data7 = data.waived;
											if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
												validate59.errors = [{
													instancePath: instancePath + "/waived",
													schemaPath: "#/properties/waived/type",
													keyword: "type",
													params: { type: "integer" },
													message: "must be integer"
												}];
												return false;
											}
											if (typeof data7 == "number" && isFinite(data7)) {
												if (data7 < 0 || isNaN(data7)) {
													validate59.errors = [{
														instancePath: instancePath + "/waived",
														schemaPath: "#/properties/waived/minimum",
														keyword: "minimum",
														params: {
															comparison: ">=",
															limit: 0
														},
														message: "must be >= 0"
													}];
													return false;
												}
											}
											var valid0 = true;
										} else var valid0 = true;
									}
								}
							}
						}
					}
				}
			}
		}
	} else {
		validate59.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate59.errors = vErrors;
	return true;
}
validate59.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema24 = {
	"description": "What became of the earlier report that this one was compared with; absent where none was given.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"source",
		"runId",
		"at",
		"policySha256",
		"toolVersion",
		"new",
		"worse",
		"known",
		"mended",
		"came",
		"gone"
	],
	"properties": {
		"source": {
			"description": "The file, as it was named.",
			"type": "string"
		},
		"runId": {
			"description": "The run that wrote it.",
			"type": "string",
			"minLength": 1
		},
		"at": {
			"description": "The moment that it is judged as of, RFC 3339 in UTC.",
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$"
		},
		"policySha256": {
			"description": "SHA-256 of the policy that it was judged by, in hexadecimal.",
			"type": "string",
			"pattern": "^[0-9a-f]{64}$"
		},
		"toolVersion": {
			"description": "Version of ats-gate that wrote it.",
			"type": "string"
		},
		"new": {
			"description": "Findings that are not in it, of the targets that were checked.",
			"type": "integer",
			"minimum": 0
		},
		"worse": {
			"description": "Findings that are in it, and something came to them.",
			"type": "integer",
			"minimum": 0
		},
		"known": {
			"description": "Findings that are as bad in it.",
			"type": "integer",
			"minimum": 0
		},
		"mended": {
			"description": "Findings that are violated or undetermined in it, and met or not applicable now.",
			"type": "array",
			"items": {
				"description": "One of them, as it was.",
				"type": "object",
				"additionalProperties": false,
				"required": [
					"target",
					"rule",
					"fingerprint",
					"message"
				],
				"properties": {
					"target": {
						"description": "The target.",
						"type": "string",
						"minLength": 1
					},
					"rule": { "$ref": "#/$defs/finding/properties/rule" },
					"fingerprint": { "$ref": "#/$defs/finding/properties/fingerprint" },
					"message": {
						"description": "What was seen then.",
						"type": "string"
					}
				}
			}
		},
		"came": {
			"description": "Targets that are not in it.",
			"type": "array",
			"items": {
				"description": "A target.",
				"type": "string",
				"minLength": 1
			}
		},
		"gone": {
			"description": "Targets that are only in it.",
			"type": "array",
			"items": {
				"description": "A target.",
				"type": "string",
				"minLength": 1
			}
		}
	}
};
const schema25 = {
	"description": "Id of the requirement.",
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
};
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate62.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(data === "https-only" || data === "certificate-validity" || data === "hostname-match" || data === "tls-version" || data === "trusted-chain" || data === "forward-secrecy" || data === "leaf-key" || data === "leaf-signature" || data === "legacy-protocols" || data === "weak-ciphers" || data === "certificate-expiry" || data === "complete-chain" || data === "path-strength" || data === "certificate-purpose" || data === "certificate-lifetime" || data === "certificate-transparency" || data === "revocation" || data === "pins" || data === "expected-issuer" || data === "hsts" || data === "secure-renegotiation" || data === "extended-master-secret" || data === "tls-compression" || data === "downgrade-protection" || data === "key-exchange" || data === "clients" || data === "fleet-consistency" || data === "unreachable-from-here")) {
		validate62.errors = [{
			instancePath,
			schemaPath: "#/enum",
			keyword: "enum",
			params: { allowedValues: schema25.enum },
			message: "must be equal to one of the allowed values"
		}];
		return false;
	}
	validate62.errors = vErrors;
	return true;
}
validate62.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const pattern10 = /* @__PURE__ */ new RegExp("^[0-9a-f]{32}$", "u");
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate64.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data === "string") {
		if (!pattern10.test(data)) {
			validate64.errors = [{
				instancePath,
				schemaPath: "#/pattern",
				keyword: "pattern",
				params: { pattern: "^[0-9a-f]{32}$" },
				message: "must match pattern \"^[0-9a-f]{32}$\""
			}];
			return false;
		}
	} else {
		validate64.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		}];
		return false;
	}
	validate64.errors = vErrors;
	return true;
}
validate64.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate61.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.source === void 0 && (missing0 = "source") || data.runId === void 0 && (missing0 = "runId") || data.at === void 0 && (missing0 = "at") || data.policySha256 === void 0 && (missing0 = "policySha256") || data.toolVersion === void 0 && (missing0 = "toolVersion") || data.new === void 0 && (missing0 = "new") || data.worse === void 0 && (missing0 = "worse") || data.known === void 0 && (missing0 = "known") || data.mended === void 0 && (missing0 = "mended") || data.came === void 0 && (missing0 = "came") || data.gone === void 0 && (missing0 = "gone")) {
				validate61.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!func1.call(schema24.properties, key0)) {
					validate61.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.source !== void 0) {
						const _errs2 = errors;
						if (typeof data.source !== "string") {
							validate61.errors = [{
								instancePath: instancePath + "/source",
								schemaPath: "#/properties/source/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.runId !== void 0) {
							let data1 = data.runId;
							const _errs4 = errors;
							if (errors === _errs4) {
								if (typeof data1 === "string") {
									if (func3(data1) < 1) {
										validate61.errors = [{
											instancePath: instancePath + "/runId",
											schemaPath: "#/properties/runId/minLength",
											keyword: "minLength",
											params: { limit: 1 },
											message: "must NOT have fewer than 1 characters"
										}];
										return false;
									}
								} else {
									validate61.errors = [{
										instancePath: instancePath + "/runId",
										schemaPath: "#/properties/runId/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.at !== void 0) {
								let data2 = data.at;
								const _errs6 = errors;
								if (errors === _errs6) {
									if (typeof data2 === "string") {
										if (!pattern3.test(data2)) {
											validate61.errors = [{
												instancePath: instancePath + "/at",
												schemaPath: "#/properties/at/pattern",
												keyword: "pattern",
												params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$" },
												message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$\""
											}];
											return false;
										}
									} else {
										validate61.errors = [{
											instancePath: instancePath + "/at",
											schemaPath: "#/properties/at/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										}];
										return false;
									}
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.policySha256 !== void 0) {
									let data3 = data.policySha256;
									const _errs8 = errors;
									if (errors === _errs8) {
										if (typeof data3 === "string") {
											if (!pattern5.test(data3)) {
												validate61.errors = [{
													instancePath: instancePath + "/policySha256",
													schemaPath: "#/properties/policySha256/pattern",
													keyword: "pattern",
													params: { pattern: "^[0-9a-f]{64}$" },
													message: "must match pattern \"^[0-9a-f]{64}$\""
												}];
												return false;
											}
										} else {
											validate61.errors = [{
												instancePath: instancePath + "/policySha256",
												schemaPath: "#/properties/policySha256/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}];
											return false;
										}
									}
									var valid0 = _errs8 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.toolVersion !== void 0) {
										const _errs10 = errors;
										if (typeof data.toolVersion !== "string") {
											validate61.errors = [{
												instancePath: instancePath + "/toolVersion",
												schemaPath: "#/properties/toolVersion/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}];
											return false;
										}
										var valid0 = _errs10 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.new !== void 0) {
											let data5 = data.new;
											const _errs12 = errors;
											if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
												validate61.errors = [{
													instancePath: instancePath + "/new",
													schemaPath: "#/properties/new/type",
													keyword: "type",
													params: { type: "integer" },
													message: "must be integer"
												}];
												return false;
											}
											if (errors === _errs12) {
												if (typeof data5 == "number" && isFinite(data5)) {
													if (data5 < 0 || isNaN(data5)) {
														validate61.errors = [{
															instancePath: instancePath + "/new",
															schemaPath: "#/properties/new/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0"
														}];
														return false;
													}
												}
											}
											var valid0 = _errs12 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.worse !== void 0) {
												let data6 = data.worse;
												const _errs14 = errors;
												if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
													validate61.errors = [{
														instancePath: instancePath + "/worse",
														schemaPath: "#/properties/worse/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer"
													}];
													return false;
												}
												if (errors === _errs14) {
													if (typeof data6 == "number" && isFinite(data6)) {
														if (data6 < 0 || isNaN(data6)) {
															validate61.errors = [{
																instancePath: instancePath + "/worse",
																schemaPath: "#/properties/worse/minimum",
																keyword: "minimum",
																params: {
																	comparison: ">=",
																	limit: 0
																},
																message: "must be >= 0"
															}];
															return false;
														}
													}
												}
												var valid0 = _errs14 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.known !== void 0) {
													let data7 = data.known;
													const _errs16 = errors;
													if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
														validate61.errors = [{
															instancePath: instancePath + "/known",
															schemaPath: "#/properties/known/type",
															keyword: "type",
															params: { type: "integer" },
															message: "must be integer"
														}];
														return false;
													}
													if (errors === _errs16) {
														if (typeof data7 == "number" && isFinite(data7)) {
															if (data7 < 0 || isNaN(data7)) {
																validate61.errors = [{
																	instancePath: instancePath + "/known",
																	schemaPath: "#/properties/known/minimum",
																	keyword: "minimum",
																	params: {
																		comparison: ">=",
																		limit: 0
																	},
																	message: "must be >= 0"
																}];
																return false;
															}
														}
													}
													var valid0 = _errs16 === errors;
												} else var valid0 = true;
												if (valid0) {
													if (data.mended !== void 0) {
														let data8 = data.mended;
														const _errs18 = errors;
														if (errors === _errs18) {
															if (Array.isArray(data8)) {
																const len0 = data8.length;
																for (let i0 = 0; i0 < len0; i0++) {
																	let data9 = data8[i0];
																	const _errs20 = errors;
																	if (errors === _errs20) {
																		if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
																			let missing1;
																			if (data9.target === void 0 && (missing1 = "target") || data9.rule === void 0 && (missing1 = "rule") || data9.fingerprint === void 0 && (missing1 = "fingerprint") || data9.message === void 0 && (missing1 = "message")) {
																				validate61.errors = [{
																					instancePath: instancePath + "/mended/" + i0,
																					schemaPath: "#/properties/mended/items/required",
																					keyword: "required",
																					params: { missingProperty: missing1 },
																					message: "must have required property '" + missing1 + "'"
																				}];
																				return false;
																			} else {
																				const _errs22 = errors;
																				for (const key1 in data9) if (!(key1 === "target" || key1 === "rule" || key1 === "fingerprint" || key1 === "message")) {
																					validate61.errors = [{
																						instancePath: instancePath + "/mended/" + i0,
																						schemaPath: "#/properties/mended/items/additionalProperties",
																						keyword: "additionalProperties",
																						params: { additionalProperty: key1 },
																						message: "must NOT have additional properties"
																					}];
																					return false;
																				}
																				if (_errs22 === errors) {
																					if (data9.target !== void 0) {
																						let data10 = data9.target;
																						const _errs23 = errors;
																						if (errors === _errs23) {
																							if (typeof data10 === "string") {
																								if (func3(data10) < 1) {
																									validate61.errors = [{
																										instancePath: instancePath + "/mended/" + i0 + "/target",
																										schemaPath: "#/properties/mended/items/properties/target/minLength",
																										keyword: "minLength",
																										params: { limit: 1 },
																										message: "must NOT have fewer than 1 characters"
																									}];
																									return false;
																								}
																							} else {
																								validate61.errors = [{
																									instancePath: instancePath + "/mended/" + i0 + "/target",
																									schemaPath: "#/properties/mended/items/properties/target/type",
																									keyword: "type",
																									params: { type: "string" },
																									message: "must be string"
																								}];
																								return false;
																							}
																						}
																						var valid2 = _errs23 === errors;
																					} else var valid2 = true;
																					if (valid2) {
																						if (data9.rule !== void 0) {
																							const _errs25 = errors;
																							if (!validate62(data9.rule, {
																								instancePath: instancePath + "/mended/" + i0 + "/rule",
																								parentData: data9,
																								parentDataProperty: "rule",
																								rootData,
																								dynamicAnchors
																							})) {
																								vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
																								errors = vErrors.length;
																							}
																							var valid2 = _errs25 === errors;
																						} else var valid2 = true;
																						if (valid2) {
																							if (data9.fingerprint !== void 0) {
																								const _errs26 = errors;
																								if (!validate64(data9.fingerprint, {
																									instancePath: instancePath + "/mended/" + i0 + "/fingerprint",
																									parentData: data9,
																									parentDataProperty: "fingerprint",
																									rootData,
																									dynamicAnchors
																								})) {
																									vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
																									errors = vErrors.length;
																								}
																								var valid2 = _errs26 === errors;
																							} else var valid2 = true;
																							if (valid2) {
																								if (data9.message !== void 0) {
																									const _errs27 = errors;
																									if (typeof data9.message !== "string") {
																										validate61.errors = [{
																											instancePath: instancePath + "/mended/" + i0 + "/message",
																											schemaPath: "#/properties/mended/items/properties/message/type",
																											keyword: "type",
																											params: { type: "string" },
																											message: "must be string"
																										}];
																										return false;
																									}
																									var valid2 = _errs27 === errors;
																								} else var valid2 = true;
																							}
																						}
																					}
																				}
																			}
																		} else {
																			validate61.errors = [{
																				instancePath: instancePath + "/mended/" + i0,
																				schemaPath: "#/properties/mended/items/type",
																				keyword: "type",
																				params: { type: "object" },
																				message: "must be object"
																			}];
																			return false;
																		}
																	}
																	if (!(_errs20 === errors)) break;
																}
															} else {
																validate61.errors = [{
																	instancePath: instancePath + "/mended",
																	schemaPath: "#/properties/mended/type",
																	keyword: "type",
																	params: { type: "array" },
																	message: "must be array"
																}];
																return false;
															}
														}
														var valid0 = _errs18 === errors;
													} else var valid0 = true;
													if (valid0) {
														if (data.came !== void 0) {
															let data14 = data.came;
															const _errs29 = errors;
															if (errors === _errs29) {
																if (Array.isArray(data14)) {
																	const len1 = data14.length;
																	for (let i1 = 0; i1 < len1; i1++) {
																		let data15 = data14[i1];
																		const _errs31 = errors;
																		if (errors === _errs31) {
																			if (typeof data15 === "string") {
																				if (func3(data15) < 1) {
																					validate61.errors = [{
																						instancePath: instancePath + "/came/" + i1,
																						schemaPath: "#/properties/came/items/minLength",
																						keyword: "minLength",
																						params: { limit: 1 },
																						message: "must NOT have fewer than 1 characters"
																					}];
																					return false;
																				}
																			} else {
																				validate61.errors = [{
																					instancePath: instancePath + "/came/" + i1,
																					schemaPath: "#/properties/came/items/type",
																					keyword: "type",
																					params: { type: "string" },
																					message: "must be string"
																				}];
																				return false;
																			}
																		}
																		if (!(_errs31 === errors)) break;
																	}
																} else {
																	validate61.errors = [{
																		instancePath: instancePath + "/came",
																		schemaPath: "#/properties/came/type",
																		keyword: "type",
																		params: { type: "array" },
																		message: "must be array"
																	}];
																	return false;
																}
															}
															var valid0 = _errs29 === errors;
														} else var valid0 = true;
														if (valid0) {
															if (data.gone !== void 0) {
																let data16 = data.gone;
																const _errs33 = errors;
																if (errors === _errs33) {
																	if (Array.isArray(data16)) {
																		const len2 = data16.length;
																		for (let i2 = 0; i2 < len2; i2++) {
																			let data17 = data16[i2];
																			const _errs35 = errors;
																			if (errors === _errs35) {
																				if (typeof data17 === "string") {
																					if (func3(data17) < 1) {
																						validate61.errors = [{
																							instancePath: instancePath + "/gone/" + i2,
																							schemaPath: "#/properties/gone/items/minLength",
																							keyword: "minLength",
																							params: { limit: 1 },
																							message: "must NOT have fewer than 1 characters"
																						}];
																						return false;
																					}
																				} else {
																					validate61.errors = [{
																						instancePath: instancePath + "/gone/" + i2,
																						schemaPath: "#/properties/gone/items/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					}];
																					return false;
																				}
																			}
																			if (!(_errs35 === errors)) break;
																		}
																	} else {
																		validate61.errors = [{
																			instancePath: instancePath + "/gone",
																			schemaPath: "#/properties/gone/type",
																			keyword: "type",
																			params: { type: "array" },
																			message: "must be array"
																		}];
																		return false;
																	}
																}
																var valid0 = _errs33 === errors;
															} else var valid0 = true;
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate61.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate61.errors = vErrors;
	return errors === 0;
}
validate61.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const pattern11 = /* @__PURE__ */ new RegExp("^.+:[0-9]{1,5}$", "u");
const schema28 = {
	"description": "One requirement judged for one target.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"rule",
		"outcome",
		"level",
		"waiver",
		"message",
		"notes",
		"evidence",
		"remedy",
		"advice",
		"locations",
		"fingerprint"
	],
	"properties": {
		"rule": {
			"description": "Id of the requirement.",
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
		"outcome": {
			"description": "What was decided.",
			"enum": [
				"met",
				"violated",
				"undetermined",
				"not-applicable"
			]
		},
		"level": {
			"description": "How much it weighs under the policy.",
			"enum": [
				"error",
				"warning",
				"notice",
				"off"
			]
		},
		"waiver": {
			"description": "The waiver that covers it; null for none.",
			"anyOf": [{
				"description": "Of a waiver what a reader of one finding wants to know.",
				"type": "object",
				"additionalProperties": false,
				"required": [
					"reason",
					"owner",
					"until"
				],
				"properties": {
					"reason": {
						"description": "Why it is accepted.",
						"type": "string"
					},
					"owner": {
						"description": "Who answers for it.",
						"type": "string"
					},
					"until": {
						"description": "The last day that it holds for, in UTC.",
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}$"
					}
				}
			}, { "type": "null" }]
		},
		"baseline": {
			"description": "Against the baseline: as bad there, worse than there, or not there; absent where none was given.",
			"enum": [
				"new",
				"worse",
				"known"
			]
		},
		"message": {
			"description": "One sentence for people: what was seen.",
			"type": "string"
		},
		"notes": {
			"description": "Facts that do not decide.",
			"type": "array",
			"items": {
				"description": "One such fact.",
				"type": "object",
				"additionalProperties": false,
				"required": ["code", "message"],
				"properties": {
					"code": {
						"description": "Stable, kebab-case.",
						"type": "string",
						"pattern": "^[a-z0-9.]+(-[a-z0-9.]+)*$"
					},
					"message": {
						"description": "The fact in words.",
						"type": "string"
					}
				}
			}
		},
		"evidence": { "$ref": "#/$defs/evidence" },
		"remedy": {
			"description": "What to mend, in neutral words; null when there is nothing.",
			"anyOf": [{ "$ref": "#/$defs/remedy" }, { "type": "null" }]
		},
		"advice": {
			"description": "The remedy in words: first in general, then for products.",
			"type": "array",
			"items": {
				"description": "Words for one reader.",
				"type": "object",
				"additionalProperties": false,
				"required": ["proxy", "text"],
				"properties": {
					"proxy": {
						"description": "The product; null for the general words.",
						"anyOf": [{ "type": "string" }, { "type": "null" }]
					},
					"text": {
						"description": "May have several lines.",
						"type": "string"
					}
				}
			}
		},
		"locations": {
			"description": "Every line that lists the target; empty for targets given inline.",
			"type": "array",
			"items": { "$ref": "#/$defs/location" }
		},
		"fingerprint": {
			"description": "Same for the same rule, target and outcome from run to run: SHA-256, hexadecimal, first 32 characters.",
			"type": "string",
			"pattern": "^[0-9a-f]{32}$"
		}
	}
};
const pattern12 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u");
const pattern13 = /* @__PURE__ */ new RegExp("^[a-z0-9.]+(-[a-z0-9.]+)*$", "u");
const schema29 = {
	"description": "The facts behind an outcome, for programs.",
	"oneOf": [
		{
			"description": "Nothing to show.",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind"],
			"properties": { "kind": { "const": "none" } }
		},
		{
			"description": "What hellos negotiated.",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind", "negotiations"],
			"properties": {
				"kind": { "const": "negotiated" },
				"negotiations": {
					"description": "One per endpoint and hello.",
					"type": "array",
					"items": {
						"description": "One negotiation.",
						"type": "object",
						"additionalProperties": false,
						"required": [
							"address",
							"hello",
							"version",
							"suite",
							"group",
							"signatureScheme"
						],
						"properties": {
							"address": {
								"description": "The endpoint.",
								"type": "string"
							},
							"hello": {
								"description": "Name of the hello.",
								"type": "string"
							},
							"version": {
								"description": "Such as TLS 1.3.",
								"type": "string"
							},
							"suite": {
								"description": "IANA's name.",
								"type": "string"
							},
							"group": {
								"description": "IANA's name; null without an ephemeral exchange.",
								"anyOf": [{ "type": "string" }, { "type": "null" }]
							},
							"signatureScheme": {
								"description": "IANA's name; null when the flight has no signature.",
								"anyOf": [{ "type": "string" }, { "type": "null" }]
							}
						}
					}
				}
			}
		},
		{
			"description": "What is accepted although it should not be.",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind", "accepted"],
			"properties": {
				"kind": { "const": "accepted" },
				"accepted": {
					"description": "One per endpoint and version.",
					"type": "array",
					"items": {
						"description": "Accepted suites of one version.",
						"type": "object",
						"additionalProperties": false,
						"required": [
							"address",
							"version",
							"suites",
							"complete"
						],
						"properties": {
							"address": {
								"description": "The endpoint.",
								"type": "string"
							},
							"version": {
								"description": "Such as TLS 1.0.",
								"type": "string"
							},
							"suites": {
								"description": "IANA's names, in the order the server chose them.",
								"type": "array",
								"items": { "type": "string" }
							},
							"complete": {
								"description": "Whether the list was asked to its end.",
								"type": "boolean"
							}
						}
					}
				}
			}
		},
		{
			"description": "Why nothing could be learned.",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind", "replies"],
			"properties": {
				"kind": { "const": "replies" },
				"replies": {
					"description": "One per endpoint and hello.",
					"type": "array",
					"items": {
						"description": "One reply.",
						"type": "object",
						"additionalProperties": false,
						"required": [
							"address",
							"hello",
							"reply"
						],
						"properties": {
							"address": {
								"description": "The endpoint.",
								"type": "string"
							},
							"hello": {
								"description": "Name of the hello.",
								"type": "string"
							},
							"reply": {
								"description": "Such as: silent for 10000 ms.",
								"type": "string"
							}
						}
					}
				}
			}
		},
		{
			"description": "What the cleartext side answered.",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind", "hops"],
			"properties": {
				"kind": { "const": "cleartext" },
				"hops": {
					"description": "In the order they were followed.",
					"type": "array",
					"items": {
						"description": "One request.",
						"type": "object",
						"additionalProperties": false,
						"required": [
							"url",
							"address",
							"answer"
						],
						"properties": {
							"url": {
								"description": "What was asked for.",
								"type": "string"
							},
							"address": {
								"description": "Who was asked; null when nobody was.",
								"anyOf": [{ "type": "string" }, { "type": "null" }]
							},
							"answer": {
								"description": "What came back.",
								"type": "string"
							}
						}
					}
				}
			}
		},
		{
			"description": "Certificates that decided.",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind", "certificates"],
			"properties": {
				"kind": { "const": "certificates" },
				"certificates": {
					"description": "As sent.",
					"type": "array",
					"items": {
						"description": "One certificate.",
						"type": "object",
						"additionalProperties": false,
						"required": [
							"address",
							"fingerprint",
							"subject",
							"issuer",
							"notBefore",
							"notAfter",
							"key",
							"signatureAlgorithm",
							"problem"
						],
						"properties": {
							"address": {
								"description": "The endpoint.",
								"type": "string"
							},
							"fingerprint": {
								"description": "SHA-256 of the DER, hexadecimal; null where it could not be read.",
								"anyOf": [{ "type": "string" }, { "type": "null" }]
							},
							"subject": {
								"description": "RFC 4514.",
								"type": "string"
							},
							"issuer": {
								"description": "RFC 4514.",
								"type": "string"
							},
							"notBefore": {
								"description": "RFC 3339.",
								"anyOf": [{ "type": "string" }, { "type": "null" }]
							},
							"notAfter": {
								"description": "RFC 3339; still inside the validity period.",
								"anyOf": [{ "type": "string" }, { "type": "null" }]
							},
							"key": {
								"description": "Such as RSA 2048 or EC P-256.",
								"anyOf": [{ "type": "string" }, { "type": "null" }]
							},
							"signatureAlgorithm": {
								"description": "How its issuer signed it.",
								"anyOf": [{ "type": "string" }, { "type": "null" }]
							},
							"problem": {
								"description": "What is wrong with it; null when nothing is.",
								"anyOf": [{ "type": "string" }, { "type": "null" }]
							}
						}
					}
				}
			}
		},
		{
			"description": "What a configuration switches on.",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind", "configured"],
			"properties": {
				"kind": { "const": "configured" },
				"configured": {
					"description": "One per listener and condition of the file.",
					"type": "array",
					"items": {
						"description": "One listener.",
						"type": "object",
						"additionalProperties": false,
						"required": [
							"address",
							"versions",
							"suites",
							"groups"
						],
						"properties": {
							"address": {
								"description": "Address and port that it listens at, such as *:443.",
								"type": "string"
							},
							"versions": {
								"description": "Such as TLS 1.2; empty where the files do not say.",
								"type": "array",
								"items": { "type": "string" }
							},
							"suites": {
								"description": "IANA's names, those of TLS 1.3 first.",
								"type": "array",
								"items": { "type": "string" }
							},
							"groups": {
								"description": "IANA's names.",
								"type": "array",
								"items": { "type": "string" }
							}
						}
					}
				}
			}
		},
		{
			"description": "What each named client makes of each endpoint.",
			"type": "object",
			"additionalProperties": false,
			"required": ["kind", "clients"],
			"properties": {
				"kind": { "const": "clients" },
				"clients": {
					"description": "One per endpoint and client.",
					"type": "array",
					"items": {
						"description": "One client.",
						"type": "object",
						"additionalProperties": false,
						"required": [
							"address",
							"client",
							"outcome",
							"version",
							"suite",
							"group",
							"key",
							"reply",
							"reason"
						],
						"properties": {
							"address": {
								"description": "The endpoint.",
								"type": "string"
							},
							"client": {
								"description": "Its name.",
								"type": "string"
							},
							"outcome": {
								"description": "Whether it can connect.",
								"enum": [
									"met",
									"violated",
									"undetermined"
								]
							},
							"version": {
								"description": "Such as TLS 1.3; null where nothing was chosen for it.",
								"anyOf": [{ "type": "string" }, { "type": "null" }]
							},
							"suite": {
								"description": "IANA's name.",
								"anyOf": [{ "type": "string" }, { "type": "null" }]
							},
							"group": {
								"description": "IANA's name; null without an ephemeral exchange.",
								"anyOf": [{ "type": "string" }, { "type": "null" }]
							},
							"key": {
								"description": "Of the leaf that it was shown, such as RSA 2048.",
								"anyOf": [{ "type": "string" }, { "type": "null" }]
							},
							"reply": {
								"description": "Such as: answered with alert 40 handshake_failure.",
								"type": "string"
							},
							"reason": {
								"description": "Why it cannot connect, where what was seen says it.",
								"anyOf": [{ "type": "string" }, { "type": "null" }]
							}
						}
					}
				}
			}
		}
	]
};
function validate70(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate70.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	const _errs0 = errors;
	let valid0 = false;
	let passing0 = null;
	const _errs1 = errors;
	if (errors === _errs1) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.kind === void 0 && (missing0 = "kind")) {
				const err0 = {
					instancePath,
					schemaPath: "#/oneOf/0/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			} else {
				const _errs3 = errors;
				for (const key0 in data) if (!(key0 === "kind")) {
					const err1 = {
						instancePath,
						schemaPath: "#/oneOf/0/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
					break;
				}
				if (_errs3 === errors) {
					if (data.kind !== void 0) {
						if ("none" !== data.kind) {
							const err2 = {
								instancePath: instancePath + "/kind",
								schemaPath: "#/oneOf/0/properties/kind/const",
								keyword: "const",
								params: { allowedValue: "none" },
								message: "must be equal to constant"
							};
							if (vErrors === null) vErrors = [err2];
							else vErrors.push(err2);
							errors++;
						}
					}
				}
			}
		} else {
			const err3 = {
				instancePath,
				schemaPath: "#/oneOf/0/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
	}
	var _valid0 = _errs1 === errors;
	if (_valid0) {
		valid0 = true;
		passing0 = 0;
		var props0 = true;
	}
	const _errs5 = errors;
	if (errors === _errs5) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing1;
			if (data.kind === void 0 && (missing1 = "kind") || data.negotiations === void 0 && (missing1 = "negotiations")) {
				const err4 = {
					instancePath,
					schemaPath: "#/oneOf/1/required",
					keyword: "required",
					params: { missingProperty: missing1 },
					message: "must have required property '" + missing1 + "'"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			} else {
				const _errs7 = errors;
				for (const key1 in data) if (!(key1 === "kind" || key1 === "negotiations")) {
					const err5 = {
						instancePath,
						schemaPath: "#/oneOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
					break;
				}
				if (_errs7 === errors) {
					if (data.kind !== void 0) {
						const _errs8 = errors;
						if ("negotiated" !== data.kind) {
							const err6 = {
								instancePath: instancePath + "/kind",
								schemaPath: "#/oneOf/1/properties/kind/const",
								keyword: "const",
								params: { allowedValue: "negotiated" },
								message: "must be equal to constant"
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
						var valid2 = _errs8 === errors;
					} else var valid2 = true;
					if (valid2) {
						if (data.negotiations !== void 0) {
							let data2 = data.negotiations;
							const _errs9 = errors;
							if (errors === _errs9) {
								if (Array.isArray(data2)) {
									const len0 = data2.length;
									for (let i0 = 0; i0 < len0; i0++) {
										let data3 = data2[i0];
										const _errs11 = errors;
										if (errors === _errs11) {
											if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
												let missing2;
												if (data3.address === void 0 && (missing2 = "address") || data3.hello === void 0 && (missing2 = "hello") || data3.version === void 0 && (missing2 = "version") || data3.suite === void 0 && (missing2 = "suite") || data3.group === void 0 && (missing2 = "group") || data3.signatureScheme === void 0 && (missing2 = "signatureScheme")) {
													const err7 = {
														instancePath: instancePath + "/negotiations/" + i0,
														schemaPath: "#/oneOf/1/properties/negotiations/items/required",
														keyword: "required",
														params: { missingProperty: missing2 },
														message: "must have required property '" + missing2 + "'"
													};
													if (vErrors === null) vErrors = [err7];
													else vErrors.push(err7);
													errors++;
												} else {
													const _errs13 = errors;
													for (const key2 in data3) if (!(key2 === "address" || key2 === "hello" || key2 === "version" || key2 === "suite" || key2 === "group" || key2 === "signatureScheme")) {
														const err8 = {
															instancePath: instancePath + "/negotiations/" + i0,
															schemaPath: "#/oneOf/1/properties/negotiations/items/additionalProperties",
															keyword: "additionalProperties",
															params: { additionalProperty: key2 },
															message: "must NOT have additional properties"
														};
														if (vErrors === null) vErrors = [err8];
														else vErrors.push(err8);
														errors++;
														break;
													}
													if (_errs13 === errors) {
														if (data3.address !== void 0) {
															const _errs14 = errors;
															if (typeof data3.address !== "string") {
																const err9 = {
																	instancePath: instancePath + "/negotiations/" + i0 + "/address",
																	schemaPath: "#/oneOf/1/properties/negotiations/items/properties/address/type",
																	keyword: "type",
																	params: { type: "string" },
																	message: "must be string"
																};
																if (vErrors === null) vErrors = [err9];
																else vErrors.push(err9);
																errors++;
															}
															var valid4 = _errs14 === errors;
														} else var valid4 = true;
														if (valid4) {
															if (data3.hello !== void 0) {
																const _errs16 = errors;
																if (typeof data3.hello !== "string") {
																	const err10 = {
																		instancePath: instancePath + "/negotiations/" + i0 + "/hello",
																		schemaPath: "#/oneOf/1/properties/negotiations/items/properties/hello/type",
																		keyword: "type",
																		params: { type: "string" },
																		message: "must be string"
																	};
																	if (vErrors === null) vErrors = [err10];
																	else vErrors.push(err10);
																	errors++;
																}
																var valid4 = _errs16 === errors;
															} else var valid4 = true;
															if (valid4) {
																if (data3.version !== void 0) {
																	const _errs18 = errors;
																	if (typeof data3.version !== "string") {
																		const err11 = {
																			instancePath: instancePath + "/negotiations/" + i0 + "/version",
																			schemaPath: "#/oneOf/1/properties/negotiations/items/properties/version/type",
																			keyword: "type",
																			params: { type: "string" },
																			message: "must be string"
																		};
																		if (vErrors === null) vErrors = [err11];
																		else vErrors.push(err11);
																		errors++;
																	}
																	var valid4 = _errs18 === errors;
																} else var valid4 = true;
																if (valid4) {
																	if (data3.suite !== void 0) {
																		const _errs20 = errors;
																		if (typeof data3.suite !== "string") {
																			const err12 = {
																				instancePath: instancePath + "/negotiations/" + i0 + "/suite",
																				schemaPath: "#/oneOf/1/properties/negotiations/items/properties/suite/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			};
																			if (vErrors === null) vErrors = [err12];
																			else vErrors.push(err12);
																			errors++;
																		}
																		var valid4 = _errs20 === errors;
																	} else var valid4 = true;
																	if (valid4) {
																		if (data3.group !== void 0) {
																			let data8 = data3.group;
																			const _errs22 = errors;
																			const _errs23 = errors;
																			let valid5 = false;
																			const _errs24 = errors;
																			if (typeof data8 !== "string") {
																				const err13 = {
																					instancePath: instancePath + "/negotiations/" + i0 + "/group",
																					schemaPath: "#/oneOf/1/properties/negotiations/items/properties/group/anyOf/0/type",
																					keyword: "type",
																					params: { type: "string" },
																					message: "must be string"
																				};
																				if (vErrors === null) vErrors = [err13];
																				else vErrors.push(err13);
																				errors++;
																			}
																			var _valid1 = _errs24 === errors;
																			valid5 = valid5 || _valid1;
																			const _errs26 = errors;
																			if (data8 !== null) {
																				const err14 = {
																					instancePath: instancePath + "/negotiations/" + i0 + "/group",
																					schemaPath: "#/oneOf/1/properties/negotiations/items/properties/group/anyOf/1/type",
																					keyword: "type",
																					params: { type: "null" },
																					message: "must be null"
																				};
																				if (vErrors === null) vErrors = [err14];
																				else vErrors.push(err14);
																				errors++;
																			}
																			var _valid1 = _errs26 === errors;
																			valid5 = valid5 || _valid1;
																			if (!valid5) {
																				const err15 = {
																					instancePath: instancePath + "/negotiations/" + i0 + "/group",
																					schemaPath: "#/oneOf/1/properties/negotiations/items/properties/group/anyOf",
																					keyword: "anyOf",
																					params: {},
																					message: "must match a schema in anyOf"
																				};
																				if (vErrors === null) vErrors = [err15];
																				else vErrors.push(err15);
																				errors++;
																			} else {
																				errors = _errs23;
																				if (vErrors !== null) {
																					if (_errs23) vErrors.length = _errs23;
																					else vErrors = null;
																				}
																			}
																			var valid4 = _errs22 === errors;
																		} else var valid4 = true;
																		if (valid4) {
																			if (data3.signatureScheme !== void 0) {
																				let data9 = data3.signatureScheme;
																				const _errs28 = errors;
																				const _errs29 = errors;
																				let valid6 = false;
																				const _errs30 = errors;
																				if (typeof data9 !== "string") {
																					const err16 = {
																						instancePath: instancePath + "/negotiations/" + i0 + "/signatureScheme",
																						schemaPath: "#/oneOf/1/properties/negotiations/items/properties/signatureScheme/anyOf/0/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					};
																					if (vErrors === null) vErrors = [err16];
																					else vErrors.push(err16);
																					errors++;
																				}
																				var _valid2 = _errs30 === errors;
																				valid6 = valid6 || _valid2;
																				const _errs32 = errors;
																				if (data9 !== null) {
																					const err17 = {
																						instancePath: instancePath + "/negotiations/" + i0 + "/signatureScheme",
																						schemaPath: "#/oneOf/1/properties/negotiations/items/properties/signatureScheme/anyOf/1/type",
																						keyword: "type",
																						params: { type: "null" },
																						message: "must be null"
																					};
																					if (vErrors === null) vErrors = [err17];
																					else vErrors.push(err17);
																					errors++;
																				}
																				var _valid2 = _errs32 === errors;
																				valid6 = valid6 || _valid2;
																				if (!valid6) {
																					const err18 = {
																						instancePath: instancePath + "/negotiations/" + i0 + "/signatureScheme",
																						schemaPath: "#/oneOf/1/properties/negotiations/items/properties/signatureScheme/anyOf",
																						keyword: "anyOf",
																						params: {},
																						message: "must match a schema in anyOf"
																					};
																					if (vErrors === null) vErrors = [err18];
																					else vErrors.push(err18);
																					errors++;
																				} else {
																					errors = _errs29;
																					if (vErrors !== null) {
																						if (_errs29) vErrors.length = _errs29;
																						else vErrors = null;
																					}
																				}
																				var valid4 = _errs28 === errors;
																			} else var valid4 = true;
																		}
																	}
																}
															}
														}
													}
												}
											} else {
												const err19 = {
													instancePath: instancePath + "/negotiations/" + i0,
													schemaPath: "#/oneOf/1/properties/negotiations/items/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object"
												};
												if (vErrors === null) vErrors = [err19];
												else vErrors.push(err19);
												errors++;
											}
										}
										if (!(_errs11 === errors)) break;
									}
								} else {
									const err20 = {
										instancePath: instancePath + "/negotiations",
										schemaPath: "#/oneOf/1/properties/negotiations/type",
										keyword: "type",
										params: { type: "array" },
										message: "must be array"
									};
									if (vErrors === null) vErrors = [err20];
									else vErrors.push(err20);
									errors++;
								}
							}
							var valid2 = _errs9 === errors;
						} else var valid2 = true;
					}
				}
			}
		} else {
			const err21 = {
				instancePath,
				schemaPath: "#/oneOf/1/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			};
			if (vErrors === null) vErrors = [err21];
			else vErrors.push(err21);
			errors++;
		}
	}
	var _valid0 = _errs5 === errors;
	if (_valid0 && valid0) {
		valid0 = false;
		passing0 = [passing0, 1];
	} else {
		if (_valid0) {
			valid0 = true;
			passing0 = 1;
			if (props0 !== true) props0 = true;
		}
		const _errs34 = errors;
		if (errors === _errs34) {
			if (data && typeof data == "object" && !Array.isArray(data)) {
				let missing3;
				if (data.kind === void 0 && (missing3 = "kind") || data.accepted === void 0 && (missing3 = "accepted")) {
					const err22 = {
						instancePath,
						schemaPath: "#/oneOf/2/required",
						keyword: "required",
						params: { missingProperty: missing3 },
						message: "must have required property '" + missing3 + "'"
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				} else {
					const _errs36 = errors;
					for (const key3 in data) if (!(key3 === "kind" || key3 === "accepted")) {
						const err23 = {
							instancePath,
							schemaPath: "#/oneOf/2/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key3 },
							message: "must NOT have additional properties"
						};
						if (vErrors === null) vErrors = [err23];
						else vErrors.push(err23);
						errors++;
						break;
					}
					if (_errs36 === errors) {
						if (data.kind !== void 0) {
							const _errs37 = errors;
							if ("accepted" !== data.kind) {
								const err24 = {
									instancePath: instancePath + "/kind",
									schemaPath: "#/oneOf/2/properties/kind/const",
									keyword: "const",
									params: { allowedValue: "accepted" },
									message: "must be equal to constant"
								};
								if (vErrors === null) vErrors = [err24];
								else vErrors.push(err24);
								errors++;
							}
							var valid7 = _errs37 === errors;
						} else var valid7 = true;
						if (valid7) {
							if (data.accepted !== void 0) {
								let data11 = data.accepted;
								const _errs38 = errors;
								if (errors === _errs38) {
									if (Array.isArray(data11)) {
										const len1 = data11.length;
										for (let i1 = 0; i1 < len1; i1++) {
											let data12 = data11[i1];
											const _errs40 = errors;
											if (errors === _errs40) {
												if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
													let missing4;
													if (data12.address === void 0 && (missing4 = "address") || data12.version === void 0 && (missing4 = "version") || data12.suites === void 0 && (missing4 = "suites") || data12.complete === void 0 && (missing4 = "complete")) {
														const err25 = {
															instancePath: instancePath + "/accepted/" + i1,
															schemaPath: "#/oneOf/2/properties/accepted/items/required",
															keyword: "required",
															params: { missingProperty: missing4 },
															message: "must have required property '" + missing4 + "'"
														};
														if (vErrors === null) vErrors = [err25];
														else vErrors.push(err25);
														errors++;
													} else {
														const _errs42 = errors;
														for (const key4 in data12) if (!(key4 === "address" || key4 === "version" || key4 === "suites" || key4 === "complete")) {
															const err26 = {
																instancePath: instancePath + "/accepted/" + i1,
																schemaPath: "#/oneOf/2/properties/accepted/items/additionalProperties",
																keyword: "additionalProperties",
																params: { additionalProperty: key4 },
																message: "must NOT have additional properties"
															};
															if (vErrors === null) vErrors = [err26];
															else vErrors.push(err26);
															errors++;
															break;
														}
														if (_errs42 === errors) {
															if (data12.address !== void 0) {
																const _errs43 = errors;
																if (typeof data12.address !== "string") {
																	const err27 = {
																		instancePath: instancePath + "/accepted/" + i1 + "/address",
																		schemaPath: "#/oneOf/2/properties/accepted/items/properties/address/type",
																		keyword: "type",
																		params: { type: "string" },
																		message: "must be string"
																	};
																	if (vErrors === null) vErrors = [err27];
																	else vErrors.push(err27);
																	errors++;
																}
																var valid9 = _errs43 === errors;
															} else var valid9 = true;
															if (valid9) {
																if (data12.version !== void 0) {
																	const _errs45 = errors;
																	if (typeof data12.version !== "string") {
																		const err28 = {
																			instancePath: instancePath + "/accepted/" + i1 + "/version",
																			schemaPath: "#/oneOf/2/properties/accepted/items/properties/version/type",
																			keyword: "type",
																			params: { type: "string" },
																			message: "must be string"
																		};
																		if (vErrors === null) vErrors = [err28];
																		else vErrors.push(err28);
																		errors++;
																	}
																	var valid9 = _errs45 === errors;
																} else var valid9 = true;
																if (valid9) {
																	if (data12.suites !== void 0) {
																		let data15 = data12.suites;
																		const _errs47 = errors;
																		if (errors === _errs47) {
																			if (Array.isArray(data15)) {
																				const len2 = data15.length;
																				for (let i2 = 0; i2 < len2; i2++) {
																					const _errs49 = errors;
																					if (typeof data15[i2] !== "string") {
																						const err29 = {
																							instancePath: instancePath + "/accepted/" + i1 + "/suites/" + i2,
																							schemaPath: "#/oneOf/2/properties/accepted/items/properties/suites/items/type",
																							keyword: "type",
																							params: { type: "string" },
																							message: "must be string"
																						};
																						if (vErrors === null) vErrors = [err29];
																						else vErrors.push(err29);
																						errors++;
																					}
																					if (!(_errs49 === errors)) break;
																				}
																			} else {
																				const err30 = {
																					instancePath: instancePath + "/accepted/" + i1 + "/suites",
																					schemaPath: "#/oneOf/2/properties/accepted/items/properties/suites/type",
																					keyword: "type",
																					params: { type: "array" },
																					message: "must be array"
																				};
																				if (vErrors === null) vErrors = [err30];
																				else vErrors.push(err30);
																				errors++;
																			}
																		}
																		var valid9 = _errs47 === errors;
																	} else var valid9 = true;
																	if (valid9) {
																		if (data12.complete !== void 0) {
																			const _errs51 = errors;
																			if (typeof data12.complete !== "boolean") {
																				const err31 = {
																					instancePath: instancePath + "/accepted/" + i1 + "/complete",
																					schemaPath: "#/oneOf/2/properties/accepted/items/properties/complete/type",
																					keyword: "type",
																					params: { type: "boolean" },
																					message: "must be boolean"
																				};
																				if (vErrors === null) vErrors = [err31];
																				else vErrors.push(err31);
																				errors++;
																			}
																			var valid9 = _errs51 === errors;
																		} else var valid9 = true;
																	}
																}
															}
														}
													}
												} else {
													const err32 = {
														instancePath: instancePath + "/accepted/" + i1,
														schemaPath: "#/oneOf/2/properties/accepted/items/type",
														keyword: "type",
														params: { type: "object" },
														message: "must be object"
													};
													if (vErrors === null) vErrors = [err32];
													else vErrors.push(err32);
													errors++;
												}
											}
											if (!(_errs40 === errors)) break;
										}
									} else {
										const err33 = {
											instancePath: instancePath + "/accepted",
											schemaPath: "#/oneOf/2/properties/accepted/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array"
										};
										if (vErrors === null) vErrors = [err33];
										else vErrors.push(err33);
										errors++;
									}
								}
								var valid7 = _errs38 === errors;
							} else var valid7 = true;
						}
					}
				}
			} else {
				const err34 = {
					instancePath,
					schemaPath: "#/oneOf/2/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err34];
				else vErrors.push(err34);
				errors++;
			}
		}
		var _valid0 = _errs34 === errors;
		if (_valid0 && valid0) {
			valid0 = false;
			passing0 = [passing0, 2];
		} else {
			if (_valid0) {
				valid0 = true;
				passing0 = 2;
				if (props0 !== true) props0 = true;
			}
			const _errs53 = errors;
			if (errors === _errs53) {
				if (data && typeof data == "object" && !Array.isArray(data)) {
					let missing5;
					if (data.kind === void 0 && (missing5 = "kind") || data.replies === void 0 && (missing5 = "replies")) {
						const err35 = {
							instancePath,
							schemaPath: "#/oneOf/3/required",
							keyword: "required",
							params: { missingProperty: missing5 },
							message: "must have required property '" + missing5 + "'"
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					} else {
						const _errs55 = errors;
						for (const key5 in data) if (!(key5 === "kind" || key5 === "replies")) {
							const err36 = {
								instancePath,
								schemaPath: "#/oneOf/3/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key5 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err36];
							else vErrors.push(err36);
							errors++;
							break;
						}
						if (_errs55 === errors) {
							if (data.kind !== void 0) {
								const _errs56 = errors;
								if ("replies" !== data.kind) {
									const err37 = {
										instancePath: instancePath + "/kind",
										schemaPath: "#/oneOf/3/properties/kind/const",
										keyword: "const",
										params: { allowedValue: "replies" },
										message: "must be equal to constant"
									};
									if (vErrors === null) vErrors = [err37];
									else vErrors.push(err37);
									errors++;
								}
								var valid11 = _errs56 === errors;
							} else var valid11 = true;
							if (valid11) {
								if (data.replies !== void 0) {
									let data19 = data.replies;
									const _errs57 = errors;
									if (errors === _errs57) {
										if (Array.isArray(data19)) {
											const len3 = data19.length;
											for (let i3 = 0; i3 < len3; i3++) {
												let data20 = data19[i3];
												const _errs59 = errors;
												if (errors === _errs59) {
													if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
														let missing6;
														if (data20.address === void 0 && (missing6 = "address") || data20.hello === void 0 && (missing6 = "hello") || data20.reply === void 0 && (missing6 = "reply")) {
															const err38 = {
																instancePath: instancePath + "/replies/" + i3,
																schemaPath: "#/oneOf/3/properties/replies/items/required",
																keyword: "required",
																params: { missingProperty: missing6 },
																message: "must have required property '" + missing6 + "'"
															};
															if (vErrors === null) vErrors = [err38];
															else vErrors.push(err38);
															errors++;
														} else {
															const _errs61 = errors;
															for (const key6 in data20) if (!(key6 === "address" || key6 === "hello" || key6 === "reply")) {
																const err39 = {
																	instancePath: instancePath + "/replies/" + i3,
																	schemaPath: "#/oneOf/3/properties/replies/items/additionalProperties",
																	keyword: "additionalProperties",
																	params: { additionalProperty: key6 },
																	message: "must NOT have additional properties"
																};
																if (vErrors === null) vErrors = [err39];
																else vErrors.push(err39);
																errors++;
																break;
															}
															if (_errs61 === errors) {
																if (data20.address !== void 0) {
																	const _errs62 = errors;
																	if (typeof data20.address !== "string") {
																		const err40 = {
																			instancePath: instancePath + "/replies/" + i3 + "/address",
																			schemaPath: "#/oneOf/3/properties/replies/items/properties/address/type",
																			keyword: "type",
																			params: { type: "string" },
																			message: "must be string"
																		};
																		if (vErrors === null) vErrors = [err40];
																		else vErrors.push(err40);
																		errors++;
																	}
																	var valid13 = _errs62 === errors;
																} else var valid13 = true;
																if (valid13) {
																	if (data20.hello !== void 0) {
																		const _errs64 = errors;
																		if (typeof data20.hello !== "string") {
																			const err41 = {
																				instancePath: instancePath + "/replies/" + i3 + "/hello",
																				schemaPath: "#/oneOf/3/properties/replies/items/properties/hello/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			};
																			if (vErrors === null) vErrors = [err41];
																			else vErrors.push(err41);
																			errors++;
																		}
																		var valid13 = _errs64 === errors;
																	} else var valid13 = true;
																	if (valid13) {
																		if (data20.reply !== void 0) {
																			const _errs66 = errors;
																			if (typeof data20.reply !== "string") {
																				const err42 = {
																					instancePath: instancePath + "/replies/" + i3 + "/reply",
																					schemaPath: "#/oneOf/3/properties/replies/items/properties/reply/type",
																					keyword: "type",
																					params: { type: "string" },
																					message: "must be string"
																				};
																				if (vErrors === null) vErrors = [err42];
																				else vErrors.push(err42);
																				errors++;
																			}
																			var valid13 = _errs66 === errors;
																		} else var valid13 = true;
																	}
																}
															}
														}
													} else {
														const err43 = {
															instancePath: instancePath + "/replies/" + i3,
															schemaPath: "#/oneOf/3/properties/replies/items/type",
															keyword: "type",
															params: { type: "object" },
															message: "must be object"
														};
														if (vErrors === null) vErrors = [err43];
														else vErrors.push(err43);
														errors++;
													}
												}
												if (!(_errs59 === errors)) break;
											}
										} else {
											const err44 = {
												instancePath: instancePath + "/replies",
												schemaPath: "#/oneOf/3/properties/replies/type",
												keyword: "type",
												params: { type: "array" },
												message: "must be array"
											};
											if (vErrors === null) vErrors = [err44];
											else vErrors.push(err44);
											errors++;
										}
									}
									var valid11 = _errs57 === errors;
								} else var valid11 = true;
							}
						}
					}
				} else {
					const err45 = {
						instancePath,
						schemaPath: "#/oneOf/3/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					if (vErrors === null) vErrors = [err45];
					else vErrors.push(err45);
					errors++;
				}
			}
			var _valid0 = _errs53 === errors;
			if (_valid0 && valid0) {
				valid0 = false;
				passing0 = [passing0, 3];
			} else {
				if (_valid0) {
					valid0 = true;
					passing0 = 3;
					if (props0 !== true) props0 = true;
				}
				const _errs68 = errors;
				if (errors === _errs68) {
					if (data && typeof data == "object" && !Array.isArray(data)) {
						let missing7;
						if (data.kind === void 0 && (missing7 = "kind") || data.hops === void 0 && (missing7 = "hops")) {
							const err46 = {
								instancePath,
								schemaPath: "#/oneOf/4/required",
								keyword: "required",
								params: { missingProperty: missing7 },
								message: "must have required property '" + missing7 + "'"
							};
							if (vErrors === null) vErrors = [err46];
							else vErrors.push(err46);
							errors++;
						} else {
							const _errs70 = errors;
							for (const key7 in data) if (!(key7 === "kind" || key7 === "hops")) {
								const err47 = {
									instancePath,
									schemaPath: "#/oneOf/4/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key7 },
									message: "must NOT have additional properties"
								};
								if (vErrors === null) vErrors = [err47];
								else vErrors.push(err47);
								errors++;
								break;
							}
							if (_errs70 === errors) {
								if (data.kind !== void 0) {
									const _errs71 = errors;
									if ("cleartext" !== data.kind) {
										const err48 = {
											instancePath: instancePath + "/kind",
											schemaPath: "#/oneOf/4/properties/kind/const",
											keyword: "const",
											params: { allowedValue: "cleartext" },
											message: "must be equal to constant"
										};
										if (vErrors === null) vErrors = [err48];
										else vErrors.push(err48);
										errors++;
									}
									var valid14 = _errs71 === errors;
								} else var valid14 = true;
								if (valid14) {
									if (data.hops !== void 0) {
										let data25 = data.hops;
										const _errs72 = errors;
										if (errors === _errs72) {
											if (Array.isArray(data25)) {
												const len4 = data25.length;
												for (let i4 = 0; i4 < len4; i4++) {
													let data26 = data25[i4];
													const _errs74 = errors;
													if (errors === _errs74) {
														if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
															let missing8;
															if (data26.url === void 0 && (missing8 = "url") || data26.address === void 0 && (missing8 = "address") || data26.answer === void 0 && (missing8 = "answer")) {
																const err49 = {
																	instancePath: instancePath + "/hops/" + i4,
																	schemaPath: "#/oneOf/4/properties/hops/items/required",
																	keyword: "required",
																	params: { missingProperty: missing8 },
																	message: "must have required property '" + missing8 + "'"
																};
																if (vErrors === null) vErrors = [err49];
																else vErrors.push(err49);
																errors++;
															} else {
																const _errs76 = errors;
																for (const key8 in data26) if (!(key8 === "url" || key8 === "address" || key8 === "answer")) {
																	const err50 = {
																		instancePath: instancePath + "/hops/" + i4,
																		schemaPath: "#/oneOf/4/properties/hops/items/additionalProperties",
																		keyword: "additionalProperties",
																		params: { additionalProperty: key8 },
																		message: "must NOT have additional properties"
																	};
																	if (vErrors === null) vErrors = [err50];
																	else vErrors.push(err50);
																	errors++;
																	break;
																}
																if (_errs76 === errors) {
																	if (data26.url !== void 0) {
																		const _errs77 = errors;
																		if (typeof data26.url !== "string") {
																			const err51 = {
																				instancePath: instancePath + "/hops/" + i4 + "/url",
																				schemaPath: "#/oneOf/4/properties/hops/items/properties/url/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			};
																			if (vErrors === null) vErrors = [err51];
																			else vErrors.push(err51);
																			errors++;
																		}
																		var valid16 = _errs77 === errors;
																	} else var valid16 = true;
																	if (valid16) {
																		if (data26.address !== void 0) {
																			let data28 = data26.address;
																			const _errs79 = errors;
																			const _errs80 = errors;
																			let valid17 = false;
																			const _errs81 = errors;
																			if (typeof data28 !== "string") {
																				const err52 = {
																					instancePath: instancePath + "/hops/" + i4 + "/address",
																					schemaPath: "#/oneOf/4/properties/hops/items/properties/address/anyOf/0/type",
																					keyword: "type",
																					params: { type: "string" },
																					message: "must be string"
																				};
																				if (vErrors === null) vErrors = [err52];
																				else vErrors.push(err52);
																				errors++;
																			}
																			var _valid3 = _errs81 === errors;
																			valid17 = valid17 || _valid3;
																			const _errs83 = errors;
																			if (data28 !== null) {
																				const err53 = {
																					instancePath: instancePath + "/hops/" + i4 + "/address",
																					schemaPath: "#/oneOf/4/properties/hops/items/properties/address/anyOf/1/type",
																					keyword: "type",
																					params: { type: "null" },
																					message: "must be null"
																				};
																				if (vErrors === null) vErrors = [err53];
																				else vErrors.push(err53);
																				errors++;
																			}
																			var _valid3 = _errs83 === errors;
																			valid17 = valid17 || _valid3;
																			if (!valid17) {
																				const err54 = {
																					instancePath: instancePath + "/hops/" + i4 + "/address",
																					schemaPath: "#/oneOf/4/properties/hops/items/properties/address/anyOf",
																					keyword: "anyOf",
																					params: {},
																					message: "must match a schema in anyOf"
																				};
																				if (vErrors === null) vErrors = [err54];
																				else vErrors.push(err54);
																				errors++;
																			} else {
																				errors = _errs80;
																				if (vErrors !== null) {
																					if (_errs80) vErrors.length = _errs80;
																					else vErrors = null;
																				}
																			}
																			var valid16 = _errs79 === errors;
																		} else var valid16 = true;
																		if (valid16) {
																			if (data26.answer !== void 0) {
																				const _errs85 = errors;
																				if (typeof data26.answer !== "string") {
																					const err55 = {
																						instancePath: instancePath + "/hops/" + i4 + "/answer",
																						schemaPath: "#/oneOf/4/properties/hops/items/properties/answer/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					};
																					if (vErrors === null) vErrors = [err55];
																					else vErrors.push(err55);
																					errors++;
																				}
																				var valid16 = _errs85 === errors;
																			} else var valid16 = true;
																		}
																	}
																}
															}
														} else {
															const err56 = {
																instancePath: instancePath + "/hops/" + i4,
																schemaPath: "#/oneOf/4/properties/hops/items/type",
																keyword: "type",
																params: { type: "object" },
																message: "must be object"
															};
															if (vErrors === null) vErrors = [err56];
															else vErrors.push(err56);
															errors++;
														}
													}
													if (!(_errs74 === errors)) break;
												}
											} else {
												const err57 = {
													instancePath: instancePath + "/hops",
													schemaPath: "#/oneOf/4/properties/hops/type",
													keyword: "type",
													params: { type: "array" },
													message: "must be array"
												};
												if (vErrors === null) vErrors = [err57];
												else vErrors.push(err57);
												errors++;
											}
										}
										var valid14 = _errs72 === errors;
									} else var valid14 = true;
								}
							}
						}
					} else {
						const err58 = {
							instancePath,
							schemaPath: "#/oneOf/4/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err58];
						else vErrors.push(err58);
						errors++;
					}
				}
				var _valid0 = _errs68 === errors;
				if (_valid0 && valid0) {
					valid0 = false;
					passing0 = [passing0, 4];
				} else {
					if (_valid0) {
						valid0 = true;
						passing0 = 4;
						if (props0 !== true) props0 = true;
					}
					const _errs87 = errors;
					if (errors === _errs87) {
						if (data && typeof data == "object" && !Array.isArray(data)) {
							let missing9;
							if (data.kind === void 0 && (missing9 = "kind") || data.certificates === void 0 && (missing9 = "certificates")) {
								const err59 = {
									instancePath,
									schemaPath: "#/oneOf/5/required",
									keyword: "required",
									params: { missingProperty: missing9 },
									message: "must have required property '" + missing9 + "'"
								};
								if (vErrors === null) vErrors = [err59];
								else vErrors.push(err59);
								errors++;
							} else {
								const _errs89 = errors;
								for (const key9 in data) if (!(key9 === "kind" || key9 === "certificates")) {
									const err60 = {
										instancePath,
										schemaPath: "#/oneOf/5/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key9 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err60];
									else vErrors.push(err60);
									errors++;
									break;
								}
								if (_errs89 === errors) {
									if (data.kind !== void 0) {
										const _errs90 = errors;
										if ("certificates" !== data.kind) {
											const err61 = {
												instancePath: instancePath + "/kind",
												schemaPath: "#/oneOf/5/properties/kind/const",
												keyword: "const",
												params: { allowedValue: "certificates" },
												message: "must be equal to constant"
											};
											if (vErrors === null) vErrors = [err61];
											else vErrors.push(err61);
											errors++;
										}
										var valid18 = _errs90 === errors;
									} else var valid18 = true;
									if (valid18) {
										if (data.certificates !== void 0) {
											let data31 = data.certificates;
											const _errs91 = errors;
											if (errors === _errs91) {
												if (Array.isArray(data31)) {
													const len5 = data31.length;
													for (let i5 = 0; i5 < len5; i5++) {
														let data32 = data31[i5];
														const _errs93 = errors;
														if (errors === _errs93) {
															if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
																let missing10;
																if (data32.address === void 0 && (missing10 = "address") || data32.fingerprint === void 0 && (missing10 = "fingerprint") || data32.subject === void 0 && (missing10 = "subject") || data32.issuer === void 0 && (missing10 = "issuer") || data32.notBefore === void 0 && (missing10 = "notBefore") || data32.notAfter === void 0 && (missing10 = "notAfter") || data32.key === void 0 && (missing10 = "key") || data32.signatureAlgorithm === void 0 && (missing10 = "signatureAlgorithm") || data32.problem === void 0 && (missing10 = "problem")) {
																	const err62 = {
																		instancePath: instancePath + "/certificates/" + i5,
																		schemaPath: "#/oneOf/5/properties/certificates/items/required",
																		keyword: "required",
																		params: { missingProperty: missing10 },
																		message: "must have required property '" + missing10 + "'"
																	};
																	if (vErrors === null) vErrors = [err62];
																	else vErrors.push(err62);
																	errors++;
																} else {
																	const _errs95 = errors;
																	for (const key10 in data32) if (!func1.call(schema29.oneOf[5].properties.certificates.items.properties, key10)) {
																		const err63 = {
																			instancePath: instancePath + "/certificates/" + i5,
																			schemaPath: "#/oneOf/5/properties/certificates/items/additionalProperties",
																			keyword: "additionalProperties",
																			params: { additionalProperty: key10 },
																			message: "must NOT have additional properties"
																		};
																		if (vErrors === null) vErrors = [err63];
																		else vErrors.push(err63);
																		errors++;
																		break;
																	}
																	if (_errs95 === errors) {
																		if (data32.address !== void 0) {
																			const _errs96 = errors;
																			if (typeof data32.address !== "string") {
																				const err64 = {
																					instancePath: instancePath + "/certificates/" + i5 + "/address",
																					schemaPath: "#/oneOf/5/properties/certificates/items/properties/address/type",
																					keyword: "type",
																					params: { type: "string" },
																					message: "must be string"
																				};
																				if (vErrors === null) vErrors = [err64];
																				else vErrors.push(err64);
																				errors++;
																			}
																			var valid20 = _errs96 === errors;
																		} else var valid20 = true;
																		if (valid20) {
																			if (data32.fingerprint !== void 0) {
																				let data34 = data32.fingerprint;
																				const _errs98 = errors;
																				const _errs99 = errors;
																				let valid21 = false;
																				const _errs100 = errors;
																				if (typeof data34 !== "string") {
																					const err65 = {
																						instancePath: instancePath + "/certificates/" + i5 + "/fingerprint",
																						schemaPath: "#/oneOf/5/properties/certificates/items/properties/fingerprint/anyOf/0/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					};
																					if (vErrors === null) vErrors = [err65];
																					else vErrors.push(err65);
																					errors++;
																				}
																				var _valid4 = _errs100 === errors;
																				valid21 = valid21 || _valid4;
																				const _errs102 = errors;
																				if (data34 !== null) {
																					const err66 = {
																						instancePath: instancePath + "/certificates/" + i5 + "/fingerprint",
																						schemaPath: "#/oneOf/5/properties/certificates/items/properties/fingerprint/anyOf/1/type",
																						keyword: "type",
																						params: { type: "null" },
																						message: "must be null"
																					};
																					if (vErrors === null) vErrors = [err66];
																					else vErrors.push(err66);
																					errors++;
																				}
																				var _valid4 = _errs102 === errors;
																				valid21 = valid21 || _valid4;
																				if (!valid21) {
																					const err67 = {
																						instancePath: instancePath + "/certificates/" + i5 + "/fingerprint",
																						schemaPath: "#/oneOf/5/properties/certificates/items/properties/fingerprint/anyOf",
																						keyword: "anyOf",
																						params: {},
																						message: "must match a schema in anyOf"
																					};
																					if (vErrors === null) vErrors = [err67];
																					else vErrors.push(err67);
																					errors++;
																				} else {
																					errors = _errs99;
																					if (vErrors !== null) {
																						if (_errs99) vErrors.length = _errs99;
																						else vErrors = null;
																					}
																				}
																				var valid20 = _errs98 === errors;
																			} else var valid20 = true;
																			if (valid20) {
																				if (data32.subject !== void 0) {
																					const _errs104 = errors;
																					if (typeof data32.subject !== "string") {
																						const err68 = {
																							instancePath: instancePath + "/certificates/" + i5 + "/subject",
																							schemaPath: "#/oneOf/5/properties/certificates/items/properties/subject/type",
																							keyword: "type",
																							params: { type: "string" },
																							message: "must be string"
																						};
																						if (vErrors === null) vErrors = [err68];
																						else vErrors.push(err68);
																						errors++;
																					}
																					var valid20 = _errs104 === errors;
																				} else var valid20 = true;
																				if (valid20) {
																					if (data32.issuer !== void 0) {
																						const _errs106 = errors;
																						if (typeof data32.issuer !== "string") {
																							const err69 = {
																								instancePath: instancePath + "/certificates/" + i5 + "/issuer",
																								schemaPath: "#/oneOf/5/properties/certificates/items/properties/issuer/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							};
																							if (vErrors === null) vErrors = [err69];
																							else vErrors.push(err69);
																							errors++;
																						}
																						var valid20 = _errs106 === errors;
																					} else var valid20 = true;
																					if (valid20) {
																						if (data32.notBefore !== void 0) {
																							let data37 = data32.notBefore;
																							const _errs108 = errors;
																							const _errs109 = errors;
																							let valid22 = false;
																							const _errs110 = errors;
																							if (typeof data37 !== "string") {
																								const err70 = {
																									instancePath: instancePath + "/certificates/" + i5 + "/notBefore",
																									schemaPath: "#/oneOf/5/properties/certificates/items/properties/notBefore/anyOf/0/type",
																									keyword: "type",
																									params: { type: "string" },
																									message: "must be string"
																								};
																								if (vErrors === null) vErrors = [err70];
																								else vErrors.push(err70);
																								errors++;
																							}
																							var _valid5 = _errs110 === errors;
																							valid22 = valid22 || _valid5;
																							const _errs112 = errors;
																							if (data37 !== null) {
																								const err71 = {
																									instancePath: instancePath + "/certificates/" + i5 + "/notBefore",
																									schemaPath: "#/oneOf/5/properties/certificates/items/properties/notBefore/anyOf/1/type",
																									keyword: "type",
																									params: { type: "null" },
																									message: "must be null"
																								};
																								if (vErrors === null) vErrors = [err71];
																								else vErrors.push(err71);
																								errors++;
																							}
																							var _valid5 = _errs112 === errors;
																							valid22 = valid22 || _valid5;
																							if (!valid22) {
																								const err72 = {
																									instancePath: instancePath + "/certificates/" + i5 + "/notBefore",
																									schemaPath: "#/oneOf/5/properties/certificates/items/properties/notBefore/anyOf",
																									keyword: "anyOf",
																									params: {},
																									message: "must match a schema in anyOf"
																								};
																								if (vErrors === null) vErrors = [err72];
																								else vErrors.push(err72);
																								errors++;
																							} else {
																								errors = _errs109;
																								if (vErrors !== null) {
																									if (_errs109) vErrors.length = _errs109;
																									else vErrors = null;
																								}
																							}
																							var valid20 = _errs108 === errors;
																						} else var valid20 = true;
																						if (valid20) {
																							if (data32.notAfter !== void 0) {
																								let data38 = data32.notAfter;
																								const _errs114 = errors;
																								const _errs115 = errors;
																								let valid23 = false;
																								const _errs116 = errors;
																								if (typeof data38 !== "string") {
																									const err73 = {
																										instancePath: instancePath + "/certificates/" + i5 + "/notAfter",
																										schemaPath: "#/oneOf/5/properties/certificates/items/properties/notAfter/anyOf/0/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									};
																									if (vErrors === null) vErrors = [err73];
																									else vErrors.push(err73);
																									errors++;
																								}
																								var _valid6 = _errs116 === errors;
																								valid23 = valid23 || _valid6;
																								const _errs118 = errors;
																								if (data38 !== null) {
																									const err74 = {
																										instancePath: instancePath + "/certificates/" + i5 + "/notAfter",
																										schemaPath: "#/oneOf/5/properties/certificates/items/properties/notAfter/anyOf/1/type",
																										keyword: "type",
																										params: { type: "null" },
																										message: "must be null"
																									};
																									if (vErrors === null) vErrors = [err74];
																									else vErrors.push(err74);
																									errors++;
																								}
																								var _valid6 = _errs118 === errors;
																								valid23 = valid23 || _valid6;
																								if (!valid23) {
																									const err75 = {
																										instancePath: instancePath + "/certificates/" + i5 + "/notAfter",
																										schemaPath: "#/oneOf/5/properties/certificates/items/properties/notAfter/anyOf",
																										keyword: "anyOf",
																										params: {},
																										message: "must match a schema in anyOf"
																									};
																									if (vErrors === null) vErrors = [err75];
																									else vErrors.push(err75);
																									errors++;
																								} else {
																									errors = _errs115;
																									if (vErrors !== null) {
																										if (_errs115) vErrors.length = _errs115;
																										else vErrors = null;
																									}
																								}
																								var valid20 = _errs114 === errors;
																							} else var valid20 = true;
																							if (valid20) {
																								if (data32.key !== void 0) {
																									let data39 = data32.key;
																									const _errs120 = errors;
																									const _errs121 = errors;
																									let valid24 = false;
																									const _errs122 = errors;
																									if (typeof data39 !== "string") {
																										const err76 = {
																											instancePath: instancePath + "/certificates/" + i5 + "/key",
																											schemaPath: "#/oneOf/5/properties/certificates/items/properties/key/anyOf/0/type",
																											keyword: "type",
																											params: { type: "string" },
																											message: "must be string"
																										};
																										if (vErrors === null) vErrors = [err76];
																										else vErrors.push(err76);
																										errors++;
																									}
																									var _valid7 = _errs122 === errors;
																									valid24 = valid24 || _valid7;
																									const _errs124 = errors;
																									if (data39 !== null) {
																										const err77 = {
																											instancePath: instancePath + "/certificates/" + i5 + "/key",
																											schemaPath: "#/oneOf/5/properties/certificates/items/properties/key/anyOf/1/type",
																											keyword: "type",
																											params: { type: "null" },
																											message: "must be null"
																										};
																										if (vErrors === null) vErrors = [err77];
																										else vErrors.push(err77);
																										errors++;
																									}
																									var _valid7 = _errs124 === errors;
																									valid24 = valid24 || _valid7;
																									if (!valid24) {
																										const err78 = {
																											instancePath: instancePath + "/certificates/" + i5 + "/key",
																											schemaPath: "#/oneOf/5/properties/certificates/items/properties/key/anyOf",
																											keyword: "anyOf",
																											params: {},
																											message: "must match a schema in anyOf"
																										};
																										if (vErrors === null) vErrors = [err78];
																										else vErrors.push(err78);
																										errors++;
																									} else {
																										errors = _errs121;
																										if (vErrors !== null) {
																											if (_errs121) vErrors.length = _errs121;
																											else vErrors = null;
																										}
																									}
																									var valid20 = _errs120 === errors;
																								} else var valid20 = true;
																								if (valid20) {
																									if (data32.signatureAlgorithm !== void 0) {
																										let data40 = data32.signatureAlgorithm;
																										const _errs126 = errors;
																										const _errs127 = errors;
																										let valid25 = false;
																										const _errs128 = errors;
																										if (typeof data40 !== "string") {
																											const err79 = {
																												instancePath: instancePath + "/certificates/" + i5 + "/signatureAlgorithm",
																												schemaPath: "#/oneOf/5/properties/certificates/items/properties/signatureAlgorithm/anyOf/0/type",
																												keyword: "type",
																												params: { type: "string" },
																												message: "must be string"
																											};
																											if (vErrors === null) vErrors = [err79];
																											else vErrors.push(err79);
																											errors++;
																										}
																										var _valid8 = _errs128 === errors;
																										valid25 = valid25 || _valid8;
																										const _errs130 = errors;
																										if (data40 !== null) {
																											const err80 = {
																												instancePath: instancePath + "/certificates/" + i5 + "/signatureAlgorithm",
																												schemaPath: "#/oneOf/5/properties/certificates/items/properties/signatureAlgorithm/anyOf/1/type",
																												keyword: "type",
																												params: { type: "null" },
																												message: "must be null"
																											};
																											if (vErrors === null) vErrors = [err80];
																											else vErrors.push(err80);
																											errors++;
																										}
																										var _valid8 = _errs130 === errors;
																										valid25 = valid25 || _valid8;
																										if (!valid25) {
																											const err81 = {
																												instancePath: instancePath + "/certificates/" + i5 + "/signatureAlgorithm",
																												schemaPath: "#/oneOf/5/properties/certificates/items/properties/signatureAlgorithm/anyOf",
																												keyword: "anyOf",
																												params: {},
																												message: "must match a schema in anyOf"
																											};
																											if (vErrors === null) vErrors = [err81];
																											else vErrors.push(err81);
																											errors++;
																										} else {
																											errors = _errs127;
																											if (vErrors !== null) {
																												if (_errs127) vErrors.length = _errs127;
																												else vErrors = null;
																											}
																										}
																										var valid20 = _errs126 === errors;
																									} else var valid20 = true;
																									if (valid20) {
																										if (data32.problem !== void 0) {
																											let data41 = data32.problem;
																											const _errs132 = errors;
																											const _errs133 = errors;
																											let valid26 = false;
																											const _errs134 = errors;
																											if (typeof data41 !== "string") {
																												const err82 = {
																													instancePath: instancePath + "/certificates/" + i5 + "/problem",
																													schemaPath: "#/oneOf/5/properties/certificates/items/properties/problem/anyOf/0/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												};
																												if (vErrors === null) vErrors = [err82];
																												else vErrors.push(err82);
																												errors++;
																											}
																											var _valid9 = _errs134 === errors;
																											valid26 = valid26 || _valid9;
																											const _errs136 = errors;
																											if (data41 !== null) {
																												const err83 = {
																													instancePath: instancePath + "/certificates/" + i5 + "/problem",
																													schemaPath: "#/oneOf/5/properties/certificates/items/properties/problem/anyOf/1/type",
																													keyword: "type",
																													params: { type: "null" },
																													message: "must be null"
																												};
																												if (vErrors === null) vErrors = [err83];
																												else vErrors.push(err83);
																												errors++;
																											}
																											var _valid9 = _errs136 === errors;
																											valid26 = valid26 || _valid9;
																											if (!valid26) {
																												const err84 = {
																													instancePath: instancePath + "/certificates/" + i5 + "/problem",
																													schemaPath: "#/oneOf/5/properties/certificates/items/properties/problem/anyOf",
																													keyword: "anyOf",
																													params: {},
																													message: "must match a schema in anyOf"
																												};
																												if (vErrors === null) vErrors = [err84];
																												else vErrors.push(err84);
																												errors++;
																											} else {
																												errors = _errs133;
																												if (vErrors !== null) {
																													if (_errs133) vErrors.length = _errs133;
																													else vErrors = null;
																												}
																											}
																											var valid20 = _errs132 === errors;
																										} else var valid20 = true;
																									}
																								}
																							}
																						}
																					}
																				}
																			}
																		}
																	}
																}
															} else {
																const err85 = {
																	instancePath: instancePath + "/certificates/" + i5,
																	schemaPath: "#/oneOf/5/properties/certificates/items/type",
																	keyword: "type",
																	params: { type: "object" },
																	message: "must be object"
																};
																if (vErrors === null) vErrors = [err85];
																else vErrors.push(err85);
																errors++;
															}
														}
														if (!(_errs93 === errors)) break;
													}
												} else {
													const err86 = {
														instancePath: instancePath + "/certificates",
														schemaPath: "#/oneOf/5/properties/certificates/type",
														keyword: "type",
														params: { type: "array" },
														message: "must be array"
													};
													if (vErrors === null) vErrors = [err86];
													else vErrors.push(err86);
													errors++;
												}
											}
											var valid18 = _errs91 === errors;
										} else var valid18 = true;
									}
								}
							}
						} else {
							const err87 = {
								instancePath,
								schemaPath: "#/oneOf/5/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object"
							};
							if (vErrors === null) vErrors = [err87];
							else vErrors.push(err87);
							errors++;
						}
					}
					var _valid0 = _errs87 === errors;
					if (_valid0 && valid0) {
						valid0 = false;
						passing0 = [passing0, 5];
					} else {
						if (_valid0) {
							valid0 = true;
							passing0 = 5;
							if (props0 !== true) props0 = true;
						}
						const _errs138 = errors;
						if (errors === _errs138) {
							if (data && typeof data == "object" && !Array.isArray(data)) {
								let missing11;
								if (data.kind === void 0 && (missing11 = "kind") || data.configured === void 0 && (missing11 = "configured")) {
									const err88 = {
										instancePath,
										schemaPath: "#/oneOf/6/required",
										keyword: "required",
										params: { missingProperty: missing11 },
										message: "must have required property '" + missing11 + "'"
									};
									if (vErrors === null) vErrors = [err88];
									else vErrors.push(err88);
									errors++;
								} else {
									const _errs140 = errors;
									for (const key11 in data) if (!(key11 === "kind" || key11 === "configured")) {
										const err89 = {
											instancePath,
											schemaPath: "#/oneOf/6/additionalProperties",
											keyword: "additionalProperties",
											params: { additionalProperty: key11 },
											message: "must NOT have additional properties"
										};
										if (vErrors === null) vErrors = [err89];
										else vErrors.push(err89);
										errors++;
										break;
									}
									if (_errs140 === errors) {
										if (data.kind !== void 0) {
											const _errs141 = errors;
											if ("configured" !== data.kind) {
												const err90 = {
													instancePath: instancePath + "/kind",
													schemaPath: "#/oneOf/6/properties/kind/const",
													keyword: "const",
													params: { allowedValue: "configured" },
													message: "must be equal to constant"
												};
												if (vErrors === null) vErrors = [err90];
												else vErrors.push(err90);
												errors++;
											}
											var valid27 = _errs141 === errors;
										} else var valid27 = true;
										if (valid27) {
											if (data.configured !== void 0) {
												let data43 = data.configured;
												const _errs142 = errors;
												if (errors === _errs142) {
													if (Array.isArray(data43)) {
														const len6 = data43.length;
														for (let i6 = 0; i6 < len6; i6++) {
															let data44 = data43[i6];
															const _errs144 = errors;
															if (errors === _errs144) {
																if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
																	let missing12;
																	if (data44.address === void 0 && (missing12 = "address") || data44.versions === void 0 && (missing12 = "versions") || data44.suites === void 0 && (missing12 = "suites") || data44.groups === void 0 && (missing12 = "groups")) {
																		const err91 = {
																			instancePath: instancePath + "/configured/" + i6,
																			schemaPath: "#/oneOf/6/properties/configured/items/required",
																			keyword: "required",
																			params: { missingProperty: missing12 },
																			message: "must have required property '" + missing12 + "'"
																		};
																		if (vErrors === null) vErrors = [err91];
																		else vErrors.push(err91);
																		errors++;
																	} else {
																		const _errs146 = errors;
																		for (const key12 in data44) if (!(key12 === "address" || key12 === "versions" || key12 === "suites" || key12 === "groups")) {
																			const err92 = {
																				instancePath: instancePath + "/configured/" + i6,
																				schemaPath: "#/oneOf/6/properties/configured/items/additionalProperties",
																				keyword: "additionalProperties",
																				params: { additionalProperty: key12 },
																				message: "must NOT have additional properties"
																			};
																			if (vErrors === null) vErrors = [err92];
																			else vErrors.push(err92);
																			errors++;
																			break;
																		}
																		if (_errs146 === errors) {
																			if (data44.address !== void 0) {
																				const _errs147 = errors;
																				if (typeof data44.address !== "string") {
																					const err93 = {
																						instancePath: instancePath + "/configured/" + i6 + "/address",
																						schemaPath: "#/oneOf/6/properties/configured/items/properties/address/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					};
																					if (vErrors === null) vErrors = [err93];
																					else vErrors.push(err93);
																					errors++;
																				}
																				var valid29 = _errs147 === errors;
																			} else var valid29 = true;
																			if (valid29) {
																				if (data44.versions !== void 0) {
																					let data46 = data44.versions;
																					const _errs149 = errors;
																					if (errors === _errs149) {
																						if (Array.isArray(data46)) {
																							const len7 = data46.length;
																							for (let i7 = 0; i7 < len7; i7++) {
																								const _errs151 = errors;
																								if (typeof data46[i7] !== "string") {
																									const err94 = {
																										instancePath: instancePath + "/configured/" + i6 + "/versions/" + i7,
																										schemaPath: "#/oneOf/6/properties/configured/items/properties/versions/items/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									};
																									if (vErrors === null) vErrors = [err94];
																									else vErrors.push(err94);
																									errors++;
																								}
																								if (!(_errs151 === errors)) break;
																							}
																						} else {
																							const err95 = {
																								instancePath: instancePath + "/configured/" + i6 + "/versions",
																								schemaPath: "#/oneOf/6/properties/configured/items/properties/versions/type",
																								keyword: "type",
																								params: { type: "array" },
																								message: "must be array"
																							};
																							if (vErrors === null) vErrors = [err95];
																							else vErrors.push(err95);
																							errors++;
																						}
																					}
																					var valid29 = _errs149 === errors;
																				} else var valid29 = true;
																				if (valid29) {
																					if (data44.suites !== void 0) {
																						let data48 = data44.suites;
																						const _errs153 = errors;
																						if (errors === _errs153) {
																							if (Array.isArray(data48)) {
																								const len8 = data48.length;
																								for (let i8 = 0; i8 < len8; i8++) {
																									const _errs155 = errors;
																									if (typeof data48[i8] !== "string") {
																										const err96 = {
																											instancePath: instancePath + "/configured/" + i6 + "/suites/" + i8,
																											schemaPath: "#/oneOf/6/properties/configured/items/properties/suites/items/type",
																											keyword: "type",
																											params: { type: "string" },
																											message: "must be string"
																										};
																										if (vErrors === null) vErrors = [err96];
																										else vErrors.push(err96);
																										errors++;
																									}
																									if (!(_errs155 === errors)) break;
																								}
																							} else {
																								const err97 = {
																									instancePath: instancePath + "/configured/" + i6 + "/suites",
																									schemaPath: "#/oneOf/6/properties/configured/items/properties/suites/type",
																									keyword: "type",
																									params: { type: "array" },
																									message: "must be array"
																								};
																								if (vErrors === null) vErrors = [err97];
																								else vErrors.push(err97);
																								errors++;
																							}
																						}
																						var valid29 = _errs153 === errors;
																					} else var valid29 = true;
																					if (valid29) {
																						if (data44.groups !== void 0) {
																							let data50 = data44.groups;
																							const _errs157 = errors;
																							if (errors === _errs157) {
																								if (Array.isArray(data50)) {
																									const len9 = data50.length;
																									for (let i9 = 0; i9 < len9; i9++) {
																										const _errs159 = errors;
																										if (typeof data50[i9] !== "string") {
																											const err98 = {
																												instancePath: instancePath + "/configured/" + i6 + "/groups/" + i9,
																												schemaPath: "#/oneOf/6/properties/configured/items/properties/groups/items/type",
																												keyword: "type",
																												params: { type: "string" },
																												message: "must be string"
																											};
																											if (vErrors === null) vErrors = [err98];
																											else vErrors.push(err98);
																											errors++;
																										}
																										if (!(_errs159 === errors)) break;
																									}
																								} else {
																									const err99 = {
																										instancePath: instancePath + "/configured/" + i6 + "/groups",
																										schemaPath: "#/oneOf/6/properties/configured/items/properties/groups/type",
																										keyword: "type",
																										params: { type: "array" },
																										message: "must be array"
																									};
																									if (vErrors === null) vErrors = [err99];
																									else vErrors.push(err99);
																									errors++;
																								}
																							}
																							var valid29 = _errs157 === errors;
																						} else var valid29 = true;
																					}
																				}
																			}
																		}
																	}
																} else {
																	const err100 = {
																		instancePath: instancePath + "/configured/" + i6,
																		schemaPath: "#/oneOf/6/properties/configured/items/type",
																		keyword: "type",
																		params: { type: "object" },
																		message: "must be object"
																	};
																	if (vErrors === null) vErrors = [err100];
																	else vErrors.push(err100);
																	errors++;
																}
															}
															if (!(_errs144 === errors)) break;
														}
													} else {
														const err101 = {
															instancePath: instancePath + "/configured",
															schemaPath: "#/oneOf/6/properties/configured/type",
															keyword: "type",
															params: { type: "array" },
															message: "must be array"
														};
														if (vErrors === null) vErrors = [err101];
														else vErrors.push(err101);
														errors++;
													}
												}
												var valid27 = _errs142 === errors;
											} else var valid27 = true;
										}
									}
								}
							} else {
								const err102 = {
									instancePath,
									schemaPath: "#/oneOf/6/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err102];
								else vErrors.push(err102);
								errors++;
							}
						}
						var _valid0 = _errs138 === errors;
						if (_valid0 && valid0) {
							valid0 = false;
							passing0 = [passing0, 6];
						} else {
							if (_valid0) {
								valid0 = true;
								passing0 = 6;
								if (props0 !== true) props0 = true;
							}
							const _errs161 = errors;
							if (errors === _errs161) {
								if (data && typeof data == "object" && !Array.isArray(data)) {
									let missing13;
									if (data.kind === void 0 && (missing13 = "kind") || data.clients === void 0 && (missing13 = "clients")) {
										const err103 = {
											instancePath,
											schemaPath: "#/oneOf/7/required",
											keyword: "required",
											params: { missingProperty: missing13 },
											message: "must have required property '" + missing13 + "'"
										};
										if (vErrors === null) vErrors = [err103];
										else vErrors.push(err103);
										errors++;
									} else {
										const _errs163 = errors;
										for (const key13 in data) if (!(key13 === "kind" || key13 === "clients")) {
											const err104 = {
												instancePath,
												schemaPath: "#/oneOf/7/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key13 },
												message: "must NOT have additional properties"
											};
											if (vErrors === null) vErrors = [err104];
											else vErrors.push(err104);
											errors++;
											break;
										}
										if (_errs163 === errors) {
											if (data.kind !== void 0) {
												const _errs164 = errors;
												if ("clients" !== data.kind) {
													const err105 = {
														instancePath: instancePath + "/kind",
														schemaPath: "#/oneOf/7/properties/kind/const",
														keyword: "const",
														params: { allowedValue: "clients" },
														message: "must be equal to constant"
													};
													if (vErrors === null) vErrors = [err105];
													else vErrors.push(err105);
													errors++;
												}
												var valid33 = _errs164 === errors;
											} else var valid33 = true;
											if (valid33) {
												if (data.clients !== void 0) {
													let data53 = data.clients;
													const _errs165 = errors;
													if (errors === _errs165) {
														if (Array.isArray(data53)) {
															const len10 = data53.length;
															for (let i10 = 0; i10 < len10; i10++) {
																let data54 = data53[i10];
																const _errs167 = errors;
																if (errors === _errs167) {
																	if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
																		let missing14;
																		if (data54.address === void 0 && (missing14 = "address") || data54.client === void 0 && (missing14 = "client") || data54.outcome === void 0 && (missing14 = "outcome") || data54.version === void 0 && (missing14 = "version") || data54.suite === void 0 && (missing14 = "suite") || data54.group === void 0 && (missing14 = "group") || data54.key === void 0 && (missing14 = "key") || data54.reply === void 0 && (missing14 = "reply") || data54.reason === void 0 && (missing14 = "reason")) {
																			const err106 = {
																				instancePath: instancePath + "/clients/" + i10,
																				schemaPath: "#/oneOf/7/properties/clients/items/required",
																				keyword: "required",
																				params: { missingProperty: missing14 },
																				message: "must have required property '" + missing14 + "'"
																			};
																			if (vErrors === null) vErrors = [err106];
																			else vErrors.push(err106);
																			errors++;
																		} else {
																			const _errs169 = errors;
																			for (const key14 in data54) if (!func1.call(schema29.oneOf[7].properties.clients.items.properties, key14)) {
																				const err107 = {
																					instancePath: instancePath + "/clients/" + i10,
																					schemaPath: "#/oneOf/7/properties/clients/items/additionalProperties",
																					keyword: "additionalProperties",
																					params: { additionalProperty: key14 },
																					message: "must NOT have additional properties"
																				};
																				if (vErrors === null) vErrors = [err107];
																				else vErrors.push(err107);
																				errors++;
																				break;
																			}
																			if (_errs169 === errors) {
																				if (data54.address !== void 0) {
																					const _errs170 = errors;
																					if (typeof data54.address !== "string") {
																						const err108 = {
																							instancePath: instancePath + "/clients/" + i10 + "/address",
																							schemaPath: "#/oneOf/7/properties/clients/items/properties/address/type",
																							keyword: "type",
																							params: { type: "string" },
																							message: "must be string"
																						};
																						if (vErrors === null) vErrors = [err108];
																						else vErrors.push(err108);
																						errors++;
																					}
																					var valid35 = _errs170 === errors;
																				} else var valid35 = true;
																				if (valid35) {
																					if (data54.client !== void 0) {
																						const _errs172 = errors;
																						if (typeof data54.client !== "string") {
																							const err109 = {
																								instancePath: instancePath + "/clients/" + i10 + "/client",
																								schemaPath: "#/oneOf/7/properties/clients/items/properties/client/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							};
																							if (vErrors === null) vErrors = [err109];
																							else vErrors.push(err109);
																							errors++;
																						}
																						var valid35 = _errs172 === errors;
																					} else var valid35 = true;
																					if (valid35) {
																						if (data54.outcome !== void 0) {
																							let data57 = data54.outcome;
																							const _errs174 = errors;
																							if (!(data57 === "met" || data57 === "violated" || data57 === "undetermined")) {
																								const err110 = {
																									instancePath: instancePath + "/clients/" + i10 + "/outcome",
																									schemaPath: "#/oneOf/7/properties/clients/items/properties/outcome/enum",
																									keyword: "enum",
																									params: { allowedValues: schema29.oneOf[7].properties.clients.items.properties.outcome.enum },
																									message: "must be equal to one of the allowed values"
																								};
																								if (vErrors === null) vErrors = [err110];
																								else vErrors.push(err110);
																								errors++;
																							}
																							var valid35 = _errs174 === errors;
																						} else var valid35 = true;
																						if (valid35) {
																							if (data54.version !== void 0) {
																								let data58 = data54.version;
																								const _errs175 = errors;
																								const _errs176 = errors;
																								let valid36 = false;
																								const _errs177 = errors;
																								if (typeof data58 !== "string") {
																									const err111 = {
																										instancePath: instancePath + "/clients/" + i10 + "/version",
																										schemaPath: "#/oneOf/7/properties/clients/items/properties/version/anyOf/0/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									};
																									if (vErrors === null) vErrors = [err111];
																									else vErrors.push(err111);
																									errors++;
																								}
																								var _valid10 = _errs177 === errors;
																								valid36 = valid36 || _valid10;
																								const _errs179 = errors;
																								if (data58 !== null) {
																									const err112 = {
																										instancePath: instancePath + "/clients/" + i10 + "/version",
																										schemaPath: "#/oneOf/7/properties/clients/items/properties/version/anyOf/1/type",
																										keyword: "type",
																										params: { type: "null" },
																										message: "must be null"
																									};
																									if (vErrors === null) vErrors = [err112];
																									else vErrors.push(err112);
																									errors++;
																								}
																								var _valid10 = _errs179 === errors;
																								valid36 = valid36 || _valid10;
																								if (!valid36) {
																									const err113 = {
																										instancePath: instancePath + "/clients/" + i10 + "/version",
																										schemaPath: "#/oneOf/7/properties/clients/items/properties/version/anyOf",
																										keyword: "anyOf",
																										params: {},
																										message: "must match a schema in anyOf"
																									};
																									if (vErrors === null) vErrors = [err113];
																									else vErrors.push(err113);
																									errors++;
																								} else {
																									errors = _errs176;
																									if (vErrors !== null) {
																										if (_errs176) vErrors.length = _errs176;
																										else vErrors = null;
																									}
																								}
																								var valid35 = _errs175 === errors;
																							} else var valid35 = true;
																							if (valid35) {
																								if (data54.suite !== void 0) {
																									let data59 = data54.suite;
																									const _errs181 = errors;
																									const _errs182 = errors;
																									let valid37 = false;
																									const _errs183 = errors;
																									if (typeof data59 !== "string") {
																										const err114 = {
																											instancePath: instancePath + "/clients/" + i10 + "/suite",
																											schemaPath: "#/oneOf/7/properties/clients/items/properties/suite/anyOf/0/type",
																											keyword: "type",
																											params: { type: "string" },
																											message: "must be string"
																										};
																										if (vErrors === null) vErrors = [err114];
																										else vErrors.push(err114);
																										errors++;
																									}
																									var _valid11 = _errs183 === errors;
																									valid37 = valid37 || _valid11;
																									const _errs185 = errors;
																									if (data59 !== null) {
																										const err115 = {
																											instancePath: instancePath + "/clients/" + i10 + "/suite",
																											schemaPath: "#/oneOf/7/properties/clients/items/properties/suite/anyOf/1/type",
																											keyword: "type",
																											params: { type: "null" },
																											message: "must be null"
																										};
																										if (vErrors === null) vErrors = [err115];
																										else vErrors.push(err115);
																										errors++;
																									}
																									var _valid11 = _errs185 === errors;
																									valid37 = valid37 || _valid11;
																									if (!valid37) {
																										const err116 = {
																											instancePath: instancePath + "/clients/" + i10 + "/suite",
																											schemaPath: "#/oneOf/7/properties/clients/items/properties/suite/anyOf",
																											keyword: "anyOf",
																											params: {},
																											message: "must match a schema in anyOf"
																										};
																										if (vErrors === null) vErrors = [err116];
																										else vErrors.push(err116);
																										errors++;
																									} else {
																										errors = _errs182;
																										if (vErrors !== null) {
																											if (_errs182) vErrors.length = _errs182;
																											else vErrors = null;
																										}
																									}
																									var valid35 = _errs181 === errors;
																								} else var valid35 = true;
																								if (valid35) {
																									if (data54.group !== void 0) {
																										let data60 = data54.group;
																										const _errs187 = errors;
																										const _errs188 = errors;
																										let valid38 = false;
																										const _errs189 = errors;
																										if (typeof data60 !== "string") {
																											const err117 = {
																												instancePath: instancePath + "/clients/" + i10 + "/group",
																												schemaPath: "#/oneOf/7/properties/clients/items/properties/group/anyOf/0/type",
																												keyword: "type",
																												params: { type: "string" },
																												message: "must be string"
																											};
																											if (vErrors === null) vErrors = [err117];
																											else vErrors.push(err117);
																											errors++;
																										}
																										var _valid12 = _errs189 === errors;
																										valid38 = valid38 || _valid12;
																										const _errs191 = errors;
																										if (data60 !== null) {
																											const err118 = {
																												instancePath: instancePath + "/clients/" + i10 + "/group",
																												schemaPath: "#/oneOf/7/properties/clients/items/properties/group/anyOf/1/type",
																												keyword: "type",
																												params: { type: "null" },
																												message: "must be null"
																											};
																											if (vErrors === null) vErrors = [err118];
																											else vErrors.push(err118);
																											errors++;
																										}
																										var _valid12 = _errs191 === errors;
																										valid38 = valid38 || _valid12;
																										if (!valid38) {
																											const err119 = {
																												instancePath: instancePath + "/clients/" + i10 + "/group",
																												schemaPath: "#/oneOf/7/properties/clients/items/properties/group/anyOf",
																												keyword: "anyOf",
																												params: {},
																												message: "must match a schema in anyOf"
																											};
																											if (vErrors === null) vErrors = [err119];
																											else vErrors.push(err119);
																											errors++;
																										} else {
																											errors = _errs188;
																											if (vErrors !== null) {
																												if (_errs188) vErrors.length = _errs188;
																												else vErrors = null;
																											}
																										}
																										var valid35 = _errs187 === errors;
																									} else var valid35 = true;
																									if (valid35) {
																										if (data54.key !== void 0) {
																											let data61 = data54.key;
																											const _errs193 = errors;
																											const _errs194 = errors;
																											let valid39 = false;
																											const _errs195 = errors;
																											if (typeof data61 !== "string") {
																												const err120 = {
																													instancePath: instancePath + "/clients/" + i10 + "/key",
																													schemaPath: "#/oneOf/7/properties/clients/items/properties/key/anyOf/0/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												};
																												if (vErrors === null) vErrors = [err120];
																												else vErrors.push(err120);
																												errors++;
																											}
																											var _valid13 = _errs195 === errors;
																											valid39 = valid39 || _valid13;
																											const _errs197 = errors;
																											if (data61 !== null) {
																												const err121 = {
																													instancePath: instancePath + "/clients/" + i10 + "/key",
																													schemaPath: "#/oneOf/7/properties/clients/items/properties/key/anyOf/1/type",
																													keyword: "type",
																													params: { type: "null" },
																													message: "must be null"
																												};
																												if (vErrors === null) vErrors = [err121];
																												else vErrors.push(err121);
																												errors++;
																											}
																											var _valid13 = _errs197 === errors;
																											valid39 = valid39 || _valid13;
																											if (!valid39) {
																												const err122 = {
																													instancePath: instancePath + "/clients/" + i10 + "/key",
																													schemaPath: "#/oneOf/7/properties/clients/items/properties/key/anyOf",
																													keyword: "anyOf",
																													params: {},
																													message: "must match a schema in anyOf"
																												};
																												if (vErrors === null) vErrors = [err122];
																												else vErrors.push(err122);
																												errors++;
																											} else {
																												errors = _errs194;
																												if (vErrors !== null) {
																													if (_errs194) vErrors.length = _errs194;
																													else vErrors = null;
																												}
																											}
																											var valid35 = _errs193 === errors;
																										} else var valid35 = true;
																										if (valid35) {
																											if (data54.reply !== void 0) {
																												const _errs199 = errors;
																												if (typeof data54.reply !== "string") {
																													const err123 = {
																														instancePath: instancePath + "/clients/" + i10 + "/reply",
																														schemaPath: "#/oneOf/7/properties/clients/items/properties/reply/type",
																														keyword: "type",
																														params: { type: "string" },
																														message: "must be string"
																													};
																													if (vErrors === null) vErrors = [err123];
																													else vErrors.push(err123);
																													errors++;
																												}
																												var valid35 = _errs199 === errors;
																											} else var valid35 = true;
																											if (valid35) {
																												if (data54.reason !== void 0) {
																													let data63 = data54.reason;
																													const _errs201 = errors;
																													const _errs202 = errors;
																													let valid40 = false;
																													const _errs203 = errors;
																													if (typeof data63 !== "string") {
																														const err124 = {
																															instancePath: instancePath + "/clients/" + i10 + "/reason",
																															schemaPath: "#/oneOf/7/properties/clients/items/properties/reason/anyOf/0/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														};
																														if (vErrors === null) vErrors = [err124];
																														else vErrors.push(err124);
																														errors++;
																													}
																													var _valid14 = _errs203 === errors;
																													valid40 = valid40 || _valid14;
																													const _errs205 = errors;
																													if (data63 !== null) {
																														const err125 = {
																															instancePath: instancePath + "/clients/" + i10 + "/reason",
																															schemaPath: "#/oneOf/7/properties/clients/items/properties/reason/anyOf/1/type",
																															keyword: "type",
																															params: { type: "null" },
																															message: "must be null"
																														};
																														if (vErrors === null) vErrors = [err125];
																														else vErrors.push(err125);
																														errors++;
																													}
																													var _valid14 = _errs205 === errors;
																													valid40 = valid40 || _valid14;
																													if (!valid40) {
																														const err126 = {
																															instancePath: instancePath + "/clients/" + i10 + "/reason",
																															schemaPath: "#/oneOf/7/properties/clients/items/properties/reason/anyOf",
																															keyword: "anyOf",
																															params: {},
																															message: "must match a schema in anyOf"
																														};
																														if (vErrors === null) vErrors = [err126];
																														else vErrors.push(err126);
																														errors++;
																													} else {
																														errors = _errs202;
																														if (vErrors !== null) {
																															if (_errs202) vErrors.length = _errs202;
																															else vErrors = null;
																														}
																													}
																													var valid35 = _errs201 === errors;
																												} else var valid35 = true;
																											}
																										}
																									}
																								}
																							}
																						}
																					}
																				}
																			}
																		}
																	} else {
																		const err127 = {
																			instancePath: instancePath + "/clients/" + i10,
																			schemaPath: "#/oneOf/7/properties/clients/items/type",
																			keyword: "type",
																			params: { type: "object" },
																			message: "must be object"
																		};
																		if (vErrors === null) vErrors = [err127];
																		else vErrors.push(err127);
																		errors++;
																	}
																}
																if (!(_errs167 === errors)) break;
															}
														} else {
															const err128 = {
																instancePath: instancePath + "/clients",
																schemaPath: "#/oneOf/7/properties/clients/type",
																keyword: "type",
																params: { type: "array" },
																message: "must be array"
															};
															if (vErrors === null) vErrors = [err128];
															else vErrors.push(err128);
															errors++;
														}
													}
													var valid33 = _errs165 === errors;
												} else var valid33 = true;
											}
										}
									}
								} else {
									const err129 = {
										instancePath,
										schemaPath: "#/oneOf/7/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object"
									};
									if (vErrors === null) vErrors = [err129];
									else vErrors.push(err129);
									errors++;
								}
							}
							var _valid0 = _errs161 === errors;
							if (_valid0 && valid0) {
								valid0 = false;
								passing0 = [passing0, 7];
							} else if (_valid0) {
								valid0 = true;
								passing0 = 7;
								if (props0 !== true) props0 = true;
							}
						}
					}
				}
			}
		}
	}
	if (!valid0) {
		const err130 = {
			instancePath,
			schemaPath: "#/oneOf",
			keyword: "oneOf",
			params: { passingSchemas: passing0 },
			message: "must match exactly one schema in oneOf"
		};
		if (vErrors === null) vErrors = [err130];
		else vErrors.push(err130);
		errors++;
		validate70.errors = vErrors;
		return false;
	} else {
		errors = _errs0;
		if (vErrors !== null) {
			if (_errs0) vErrors.length = _errs0;
			else vErrors = null;
		}
	}
	validate70.errors = vErrors;
	evaluated0.props = props0;
	return errors === 0;
}
validate70.evaluated = {
	"dynamicProps": true,
	"dynamicItems": false
};
function validate72(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate72.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	const _errs0 = errors;
	let valid0 = false;
	let passing0 = null;
	const _errs1 = errors;
	if (errors === _errs1) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.kind === void 0 && (missing0 = "kind") || data.version === void 0 && (missing0 = "version")) {
				const err0 = {
					instancePath,
					schemaPath: "#/oneOf/0/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			} else {
				const _errs3 = errors;
				for (const key0 in data) if (!(key0 === "kind" || key0 === "version")) {
					const err1 = {
						instancePath,
						schemaPath: "#/oneOf/0/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
					break;
				}
				if (_errs3 === errors) {
					if (data.kind !== void 0) {
						const _errs4 = errors;
						if ("set-minimum-version" !== data.kind) {
							const err2 = {
								instancePath: instancePath + "/kind",
								schemaPath: "#/oneOf/0/properties/kind/const",
								keyword: "const",
								params: { allowedValue: "set-minimum-version" },
								message: "must be equal to constant"
							};
							if (vErrors === null) vErrors = [err2];
							else vErrors.push(err2);
							errors++;
						}
						var valid1 = _errs4 === errors;
					} else var valid1 = true;
					if (valid1) {
						if (data.version !== void 0) {
							const _errs5 = errors;
							if (typeof data.version !== "string") {
								const err3 = {
									instancePath: instancePath + "/version",
									schemaPath: "#/oneOf/0/properties/version/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err3];
								else vErrors.push(err3);
								errors++;
							}
							var valid1 = _errs5 === errors;
						} else var valid1 = true;
					}
				}
			}
		} else {
			const err4 = {
				instancePath,
				schemaPath: "#/oneOf/0/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
	}
	var _valid0 = _errs1 === errors;
	if (_valid0) {
		valid0 = true;
		passing0 = 0;
		var props0 = true;
	}
	const _errs7 = errors;
	if (errors === _errs7) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing1;
			if (data.kind === void 0 && (missing1 = "kind") || data.suites === void 0 && (missing1 = "suites")) {
				const err5 = {
					instancePath,
					schemaPath: "#/oneOf/1/required",
					keyword: "required",
					params: { missingProperty: missing1 },
					message: "must have required property '" + missing1 + "'"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			} else {
				const _errs9 = errors;
				for (const key1 in data) if (!(key1 === "kind" || key1 === "suites")) {
					const err6 = {
						instancePath,
						schemaPath: "#/oneOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
					break;
				}
				if (_errs9 === errors) {
					if (data.kind !== void 0) {
						const _errs10 = errors;
						if ("enable-suites" !== data.kind) {
							const err7 = {
								instancePath: instancePath + "/kind",
								schemaPath: "#/oneOf/1/properties/kind/const",
								keyword: "const",
								params: { allowedValue: "enable-suites" },
								message: "must be equal to constant"
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
						var valid2 = _errs10 === errors;
					} else var valid2 = true;
					if (valid2) {
						if (data.suites !== void 0) {
							let data3 = data.suites;
							const _errs11 = errors;
							if (errors === _errs11) {
								if (Array.isArray(data3)) {
									const len0 = data3.length;
									for (let i0 = 0; i0 < len0; i0++) {
										const _errs13 = errors;
										if (typeof data3[i0] !== "string") {
											const err8 = {
												instancePath: instancePath + "/suites/" + i0,
												schemaPath: "#/oneOf/1/properties/suites/items/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											};
											if (vErrors === null) vErrors = [err8];
											else vErrors.push(err8);
											errors++;
										}
										if (!(_errs13 === errors)) break;
									}
								} else {
									const err9 = {
										instancePath: instancePath + "/suites",
										schemaPath: "#/oneOf/1/properties/suites/type",
										keyword: "type",
										params: { type: "array" },
										message: "must be array"
									};
									if (vErrors === null) vErrors = [err9];
									else vErrors.push(err9);
									errors++;
								}
							}
							var valid2 = _errs11 === errors;
						} else var valid2 = true;
					}
				}
			}
		} else {
			const err10 = {
				instancePath,
				schemaPath: "#/oneOf/1/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			};
			if (vErrors === null) vErrors = [err10];
			else vErrors.push(err10);
			errors++;
		}
	}
	var _valid0 = _errs7 === errors;
	if (_valid0 && valid0) {
		valid0 = false;
		passing0 = [passing0, 1];
	} else {
		if (_valid0) {
			valid0 = true;
			passing0 = 1;
			if (props0 !== true) props0 = true;
		}
		const _errs15 = errors;
		if (errors === _errs15) {
			if (data && typeof data == "object" && !Array.isArray(data)) {
				let missing2;
				if (data.kind === void 0 && (missing2 = "kind") || data.protocols === void 0 && (missing2 = "protocols")) {
					const err11 = {
						instancePath,
						schemaPath: "#/oneOf/2/required",
						keyword: "required",
						params: { missingProperty: missing2 },
						message: "must have required property '" + missing2 + "'"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				} else {
					const _errs17 = errors;
					for (const key2 in data) if (!(key2 === "kind" || key2 === "protocols")) {
						const err12 = {
							instancePath,
							schemaPath: "#/oneOf/2/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key2 },
							message: "must NOT have additional properties"
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
						break;
					}
					if (_errs17 === errors) {
						if (data.kind !== void 0) {
							const _errs18 = errors;
							if ("enable-application-protocol" !== data.kind) {
								const err13 = {
									instancePath: instancePath + "/kind",
									schemaPath: "#/oneOf/2/properties/kind/const",
									keyword: "const",
									params: { allowedValue: "enable-application-protocol" },
									message: "must be equal to constant"
								};
								if (vErrors === null) vErrors = [err13];
								else vErrors.push(err13);
								errors++;
							}
							var valid4 = _errs18 === errors;
						} else var valid4 = true;
						if (valid4) {
							if (data.protocols !== void 0) {
								let data6 = data.protocols;
								const _errs19 = errors;
								if (errors === _errs19) {
									if (Array.isArray(data6)) {
										const len1 = data6.length;
										for (let i1 = 0; i1 < len1; i1++) {
											const _errs21 = errors;
											if (typeof data6[i1] !== "string") {
												const err14 = {
													instancePath: instancePath + "/protocols/" + i1,
													schemaPath: "#/oneOf/2/properties/protocols/items/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err14];
												else vErrors.push(err14);
												errors++;
											}
											if (!(_errs21 === errors)) break;
										}
									} else {
										const err15 = {
											instancePath: instancePath + "/protocols",
											schemaPath: "#/oneOf/2/properties/protocols/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array"
										};
										if (vErrors === null) vErrors = [err15];
										else vErrors.push(err15);
										errors++;
									}
								}
								var valid4 = _errs19 === errors;
							} else var valid4 = true;
						}
					}
				}
			} else {
				const err16 = {
					instancePath,
					schemaPath: "#/oneOf/2/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		var _valid0 = _errs15 === errors;
		if (_valid0 && valid0) {
			valid0 = false;
			passing0 = [passing0, 2];
		} else {
			if (_valid0) {
				valid0 = true;
				passing0 = 2;
				if (props0 !== true) props0 = true;
			}
			const _errs23 = errors;
			if (errors === _errs23) {
				if (data && typeof data == "object" && !Array.isArray(data)) {
					let missing3;
					if (data.kind === void 0 && (missing3 = "kind") || data.versions === void 0 && (missing3 = "versions") || data.minimum === void 0 && (missing3 = "minimum")) {
						const err17 = {
							instancePath,
							schemaPath: "#/oneOf/3/required",
							keyword: "required",
							params: { missingProperty: missing3 },
							message: "must have required property '" + missing3 + "'"
						};
						if (vErrors === null) vErrors = [err17];
						else vErrors.push(err17);
						errors++;
					} else {
						const _errs25 = errors;
						for (const key3 in data) if (!(key3 === "kind" || key3 === "versions" || key3 === "minimum")) {
							const err18 = {
								instancePath,
								schemaPath: "#/oneOf/3/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key3 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
							break;
						}
						if (_errs25 === errors) {
							if (data.kind !== void 0) {
								const _errs26 = errors;
								if ("disable-versions" !== data.kind) {
									const err19 = {
										instancePath: instancePath + "/kind",
										schemaPath: "#/oneOf/3/properties/kind/const",
										keyword: "const",
										params: { allowedValue: "disable-versions" },
										message: "must be equal to constant"
									};
									if (vErrors === null) vErrors = [err19];
									else vErrors.push(err19);
									errors++;
								}
								var valid6 = _errs26 === errors;
							} else var valid6 = true;
							if (valid6) {
								if (data.versions !== void 0) {
									let data9 = data.versions;
									const _errs27 = errors;
									if (errors === _errs27) {
										if (Array.isArray(data9)) {
											const len2 = data9.length;
											for (let i2 = 0; i2 < len2; i2++) {
												const _errs29 = errors;
												if (typeof data9[i2] !== "string") {
													const err20 = {
														instancePath: instancePath + "/versions/" + i2,
														schemaPath: "#/oneOf/3/properties/versions/items/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string"
													};
													if (vErrors === null) vErrors = [err20];
													else vErrors.push(err20);
													errors++;
												}
												if (!(_errs29 === errors)) break;
											}
										} else {
											const err21 = {
												instancePath: instancePath + "/versions",
												schemaPath: "#/oneOf/3/properties/versions/type",
												keyword: "type",
												params: { type: "array" },
												message: "must be array"
											};
											if (vErrors === null) vErrors = [err21];
											else vErrors.push(err21);
											errors++;
										}
									}
									var valid6 = _errs27 === errors;
								} else var valid6 = true;
								if (valid6) {
									if (data.minimum !== void 0) {
										const _errs31 = errors;
										if (typeof data.minimum !== "string") {
											const err22 = {
												instancePath: instancePath + "/minimum",
												schemaPath: "#/oneOf/3/properties/minimum/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											};
											if (vErrors === null) vErrors = [err22];
											else vErrors.push(err22);
											errors++;
										}
										var valid6 = _errs31 === errors;
									} else var valid6 = true;
								}
							}
						}
					}
				} else {
					const err23 = {
						instancePath,
						schemaPath: "#/oneOf/3/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
			}
			var _valid0 = _errs23 === errors;
			if (_valid0 && valid0) {
				valid0 = false;
				passing0 = [passing0, 3];
			} else {
				if (_valid0) {
					valid0 = true;
					passing0 = 3;
					if (props0 !== true) props0 = true;
				}
				const _errs33 = errors;
				if (errors === _errs33) {
					if (data && typeof data == "object" && !Array.isArray(data)) {
						let missing4;
						if (data.kind === void 0 && (missing4 = "kind") || data.suites === void 0 && (missing4 = "suites") || data.keep === void 0 && (missing4 = "keep")) {
							const err24 = {
								instancePath,
								schemaPath: "#/oneOf/4/required",
								keyword: "required",
								params: { missingProperty: missing4 },
								message: "must have required property '" + missing4 + "'"
							};
							if (vErrors === null) vErrors = [err24];
							else vErrors.push(err24);
							errors++;
						} else {
							const _errs35 = errors;
							for (const key4 in data) if (!(key4 === "kind" || key4 === "suites" || key4 === "keep")) {
								const err25 = {
									instancePath,
									schemaPath: "#/oneOf/4/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key4 },
									message: "must NOT have additional properties"
								};
								if (vErrors === null) vErrors = [err25];
								else vErrors.push(err25);
								errors++;
								break;
							}
							if (_errs35 === errors) {
								if (data.kind !== void 0) {
									const _errs36 = errors;
									if ("disable-suites" !== data.kind) {
										const err26 = {
											instancePath: instancePath + "/kind",
											schemaPath: "#/oneOf/4/properties/kind/const",
											keyword: "const",
											params: { allowedValue: "disable-suites" },
											message: "must be equal to constant"
										};
										if (vErrors === null) vErrors = [err26];
										else vErrors.push(err26);
										errors++;
									}
									var valid8 = _errs36 === errors;
								} else var valid8 = true;
								if (valid8) {
									if (data.suites !== void 0) {
										let data13 = data.suites;
										const _errs37 = errors;
										if (errors === _errs37) {
											if (Array.isArray(data13)) {
												const len3 = data13.length;
												for (let i3 = 0; i3 < len3; i3++) {
													const _errs39 = errors;
													if (typeof data13[i3] !== "string") {
														const err27 = {
															instancePath: instancePath + "/suites/" + i3,
															schemaPath: "#/oneOf/4/properties/suites/items/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														};
														if (vErrors === null) vErrors = [err27];
														else vErrors.push(err27);
														errors++;
													}
													if (!(_errs39 === errors)) break;
												}
											} else {
												const err28 = {
													instancePath: instancePath + "/suites",
													schemaPath: "#/oneOf/4/properties/suites/type",
													keyword: "type",
													params: { type: "array" },
													message: "must be array"
												};
												if (vErrors === null) vErrors = [err28];
												else vErrors.push(err28);
												errors++;
											}
										}
										var valid8 = _errs37 === errors;
									} else var valid8 = true;
									if (valid8) {
										if (data.keep !== void 0) {
											let data15 = data.keep;
											const _errs41 = errors;
											if (errors === _errs41) {
												if (Array.isArray(data15)) {
													const len4 = data15.length;
													for (let i4 = 0; i4 < len4; i4++) {
														const _errs43 = errors;
														if (typeof data15[i4] !== "string") {
															const err29 = {
																instancePath: instancePath + "/keep/" + i4,
																schemaPath: "#/oneOf/4/properties/keep/items/type",
																keyword: "type",
																params: { type: "string" },
																message: "must be string"
															};
															if (vErrors === null) vErrors = [err29];
															else vErrors.push(err29);
															errors++;
														}
														if (!(_errs43 === errors)) break;
													}
												} else {
													const err30 = {
														instancePath: instancePath + "/keep",
														schemaPath: "#/oneOf/4/properties/keep/type",
														keyword: "type",
														params: { type: "array" },
														message: "must be array"
													};
													if (vErrors === null) vErrors = [err30];
													else vErrors.push(err30);
													errors++;
												}
											}
											var valid8 = _errs41 === errors;
										} else var valid8 = true;
									}
								}
							}
						}
					} else {
						const err31 = {
							instancePath,
							schemaPath: "#/oneOf/4/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err31];
						else vErrors.push(err31);
						errors++;
					}
				}
				var _valid0 = _errs33 === errors;
				if (_valid0 && valid0) {
					valid0 = false;
					passing0 = [passing0, 4];
				} else {
					if (_valid0) {
						valid0 = true;
						passing0 = 4;
						if (props0 !== true) props0 = true;
					}
					const _errs45 = errors;
					if (errors === _errs45) {
						if (data && typeof data == "object" && !Array.isArray(data)) {
							let missing5;
							if (data.kind === void 0 && (missing5 = "kind")) {
								const err32 = {
									instancePath,
									schemaPath: "#/oneOf/5/required",
									keyword: "required",
									params: { missingProperty: missing5 },
									message: "must have required property '" + missing5 + "'"
								};
								if (vErrors === null) vErrors = [err32];
								else vErrors.push(err32);
								errors++;
							} else {
								const _errs47 = errors;
								for (const key5 in data) if (!(key5 === "kind")) {
									const err33 = {
										instancePath,
										schemaPath: "#/oneOf/5/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key5 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err33];
									else vErrors.push(err33);
									errors++;
									break;
								}
								if (_errs47 === errors) {
									if (data.kind !== void 0) {
										if ("redirect-to-https" !== data.kind) {
											const err34 = {
												instancePath: instancePath + "/kind",
												schemaPath: "#/oneOf/5/properties/kind/const",
												keyword: "const",
												params: { allowedValue: "redirect-to-https" },
												message: "must be equal to constant"
											};
											if (vErrors === null) vErrors = [err34];
											else vErrors.push(err34);
											errors++;
										}
									}
								}
							}
						} else {
							const err35 = {
								instancePath,
								schemaPath: "#/oneOf/5/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object"
							};
							if (vErrors === null) vErrors = [err35];
							else vErrors.push(err35);
							errors++;
						}
					}
					var _valid0 = _errs45 === errors;
					if (_valid0 && valid0) {
						valid0 = false;
						passing0 = [passing0, 5];
					} else {
						if (_valid0) {
							valid0 = true;
							passing0 = 5;
							if (props0 !== true) props0 = true;
						}
						const _errs49 = errors;
						if (errors === _errs49) {
							if (data && typeof data == "object" && !Array.isArray(data)) {
								let missing6;
								if (data.kind === void 0 && (missing6 = "kind")) {
									const err36 = {
										instancePath,
										schemaPath: "#/oneOf/6/required",
										keyword: "required",
										params: { missingProperty: missing6 },
										message: "must have required property '" + missing6 + "'"
									};
									if (vErrors === null) vErrors = [err36];
									else vErrors.push(err36);
									errors++;
								} else {
									const _errs51 = errors;
									for (const key6 in data) if (!(key6 === "kind")) {
										const err37 = {
											instancePath,
											schemaPath: "#/oneOf/6/additionalProperties",
											keyword: "additionalProperties",
											params: { additionalProperty: key6 },
											message: "must NOT have additional properties"
										};
										if (vErrors === null) vErrors = [err37];
										else vErrors.push(err37);
										errors++;
										break;
									}
									if (_errs51 === errors) {
										if (data.kind !== void 0) {
											if ("enable-tls" !== data.kind) {
												const err38 = {
													instancePath: instancePath + "/kind",
													schemaPath: "#/oneOf/6/properties/kind/const",
													keyword: "const",
													params: { allowedValue: "enable-tls" },
													message: "must be equal to constant"
												};
												if (vErrors === null) vErrors = [err38];
												else vErrors.push(err38);
												errors++;
											}
										}
									}
								}
							} else {
								const err39 = {
									instancePath,
									schemaPath: "#/oneOf/6/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err39];
								else vErrors.push(err39);
								errors++;
							}
						}
						var _valid0 = _errs49 === errors;
						if (_valid0 && valid0) {
							valid0 = false;
							passing0 = [passing0, 6];
						} else {
							if (_valid0) {
								valid0 = true;
								passing0 = 6;
								if (props0 !== true) props0 = true;
							}
							const _errs53 = errors;
							if (errors === _errs53) {
								if (data && typeof data == "object" && !Array.isArray(data)) {
									let missing7;
									if (data.kind === void 0 && (missing7 = "kind") || data.need === void 0 && (missing7 = "need")) {
										const err40 = {
											instancePath,
											schemaPath: "#/oneOf/7/required",
											keyword: "required",
											params: { missingProperty: missing7 },
											message: "must have required property '" + missing7 + "'"
										};
										if (vErrors === null) vErrors = [err40];
										else vErrors.push(err40);
										errors++;
									} else {
										const _errs55 = errors;
										for (const key7 in data) if (!(key7 === "kind" || key7 === "need")) {
											const err41 = {
												instancePath,
												schemaPath: "#/oneOf/7/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key7 },
												message: "must NOT have additional properties"
											};
											if (vErrors === null) vErrors = [err41];
											else vErrors.push(err41);
											errors++;
											break;
										}
										if (_errs55 === errors) {
											if (data.kind !== void 0) {
												const _errs56 = errors;
												if ("replace-certificate" !== data.kind) {
													const err42 = {
														instancePath: instancePath + "/kind",
														schemaPath: "#/oneOf/7/properties/kind/const",
														keyword: "const",
														params: { allowedValue: "replace-certificate" },
														message: "must be equal to constant"
													};
													if (vErrors === null) vErrors = [err42];
													else vErrors.push(err42);
													errors++;
												}
												var valid13 = _errs56 === errors;
											} else var valid13 = true;
											if (valid13) {
												if (data.need !== void 0) {
													const _errs57 = errors;
													if (typeof data.need !== "string") {
														const err43 = {
															instancePath: instancePath + "/need",
															schemaPath: "#/oneOf/7/properties/need/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														};
														if (vErrors === null) vErrors = [err43];
														else vErrors.push(err43);
														errors++;
													}
													var valid13 = _errs57 === errors;
												} else var valid13 = true;
											}
										}
									}
								} else {
									const err44 = {
										instancePath,
										schemaPath: "#/oneOf/7/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object"
									};
									if (vErrors === null) vErrors = [err44];
									else vErrors.push(err44);
									errors++;
								}
							}
							var _valid0 = _errs53 === errors;
							if (_valid0 && valid0) {
								valid0 = false;
								passing0 = [passing0, 7];
							} else {
								if (_valid0) {
									valid0 = true;
									passing0 = 7;
									if (props0 !== true) props0 = true;
								}
								const _errs59 = errors;
								if (errors === _errs59) {
									if (data && typeof data == "object" && !Array.isArray(data)) {
										let missing8;
										if (data.kind === void 0 && (missing8 = "kind") || data.missingIssuer === void 0 && (missing8 = "missingIssuer")) {
											const err45 = {
												instancePath,
												schemaPath: "#/oneOf/8/required",
												keyword: "required",
												params: { missingProperty: missing8 },
												message: "must have required property '" + missing8 + "'"
											};
											if (vErrors === null) vErrors = [err45];
											else vErrors.push(err45);
											errors++;
										} else {
											const _errs61 = errors;
											for (const key8 in data) if (!(key8 === "kind" || key8 === "missingIssuer")) {
												const err46 = {
													instancePath,
													schemaPath: "#/oneOf/8/additionalProperties",
													keyword: "additionalProperties",
													params: { additionalProperty: key8 },
													message: "must NOT have additional properties"
												};
												if (vErrors === null) vErrors = [err46];
												else vErrors.push(err46);
												errors++;
												break;
											}
											if (_errs61 === errors) {
												if (data.kind !== void 0) {
													const _errs62 = errors;
													if ("send-intermediates" !== data.kind) {
														const err47 = {
															instancePath: instancePath + "/kind",
															schemaPath: "#/oneOf/8/properties/kind/const",
															keyword: "const",
															params: { allowedValue: "send-intermediates" },
															message: "must be equal to constant"
														};
														if (vErrors === null) vErrors = [err47];
														else vErrors.push(err47);
														errors++;
													}
													var valid14 = _errs62 === errors;
												} else var valid14 = true;
												if (valid14) {
													if (data.missingIssuer !== void 0) {
														const _errs63 = errors;
														if (typeof data.missingIssuer !== "string") {
															const err48 = {
																instancePath: instancePath + "/missingIssuer",
																schemaPath: "#/oneOf/8/properties/missingIssuer/type",
																keyword: "type",
																params: { type: "string" },
																message: "must be string"
															};
															if (vErrors === null) vErrors = [err48];
															else vErrors.push(err48);
															errors++;
														}
														var valid14 = _errs63 === errors;
													} else var valid14 = true;
												}
											}
										}
									} else {
										const err49 = {
											instancePath,
											schemaPath: "#/oneOf/8/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										};
										if (vErrors === null) vErrors = [err49];
										else vErrors.push(err49);
										errors++;
									}
								}
								var _valid0 = _errs59 === errors;
								if (_valid0 && valid0) {
									valid0 = false;
									passing0 = [passing0, 8];
								} else {
									if (_valid0) {
										valid0 = true;
										passing0 = 8;
										if (props0 !== true) props0 = true;
									}
									const _errs65 = errors;
									if (errors === _errs65) {
										if (data && typeof data == "object" && !Array.isArray(data)) {
											let missing9;
											if (data.kind === void 0 && (missing9 = "kind") || data.root === void 0 && (missing9 = "root")) {
												const err50 = {
													instancePath,
													schemaPath: "#/oneOf/9/required",
													keyword: "required",
													params: { missingProperty: missing9 },
													message: "must have required property '" + missing9 + "'"
												};
												if (vErrors === null) vErrors = [err50];
												else vErrors.push(err50);
												errors++;
											} else {
												const _errs67 = errors;
												for (const key9 in data) if (!(key9 === "kind" || key9 === "root")) {
													const err51 = {
														instancePath,
														schemaPath: "#/oneOf/9/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key9 },
														message: "must NOT have additional properties"
													};
													if (vErrors === null) vErrors = [err51];
													else vErrors.push(err51);
													errors++;
													break;
												}
												if (_errs67 === errors) {
													if (data.kind !== void 0) {
														const _errs68 = errors;
														if ("trust-root" !== data.kind) {
															const err52 = {
																instancePath: instancePath + "/kind",
																schemaPath: "#/oneOf/9/properties/kind/const",
																keyword: "const",
																params: { allowedValue: "trust-root" },
																message: "must be equal to constant"
															};
															if (vErrors === null) vErrors = [err52];
															else vErrors.push(err52);
															errors++;
														}
														var valid15 = _errs68 === errors;
													} else var valid15 = true;
													if (valid15) {
														if (data.root !== void 0) {
															const _errs69 = errors;
															if (typeof data.root !== "string") {
																const err53 = {
																	instancePath: instancePath + "/root",
																	schemaPath: "#/oneOf/9/properties/root/type",
																	keyword: "type",
																	params: { type: "string" },
																	message: "must be string"
																};
																if (vErrors === null) vErrors = [err53];
																else vErrors.push(err53);
																errors++;
															}
															var valid15 = _errs69 === errors;
														} else var valid15 = true;
													}
												}
											}
										} else {
											const err54 = {
												instancePath,
												schemaPath: "#/oneOf/9/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object"
											};
											if (vErrors === null) vErrors = [err54];
											else vErrors.push(err54);
											errors++;
										}
									}
									var _valid0 = _errs65 === errors;
									if (_valid0 && valid0) {
										valid0 = false;
										passing0 = [passing0, 9];
									} else {
										if (_valid0) {
											valid0 = true;
											passing0 = 9;
											if (props0 !== true) props0 = true;
										}
										const _errs71 = errors;
										if (errors === _errs71) {
											if (data && typeof data == "object" && !Array.isArray(data)) {
												let missing10;
												if (data.kind === void 0 && (missing10 = "kind")) {
													const err55 = {
														instancePath,
														schemaPath: "#/oneOf/10/required",
														keyword: "required",
														params: { missingProperty: missing10 },
														message: "must have required property '" + missing10 + "'"
													};
													if (vErrors === null) vErrors = [err55];
													else vErrors.push(err55);
													errors++;
												} else {
													const _errs73 = errors;
													for (const key10 in data) if (!(key10 === "kind")) {
														const err56 = {
															instancePath,
															schemaPath: "#/oneOf/10/additionalProperties",
															keyword: "additionalProperties",
															params: { additionalProperty: key10 },
															message: "must NOT have additional properties"
														};
														if (vErrors === null) vErrors = [err56];
														else vErrors.push(err56);
														errors++;
														break;
													}
													if (_errs73 === errors) {
														if (data.kind !== void 0) {
															if ("staple-ocsp" !== data.kind) {
																const err57 = {
																	instancePath: instancePath + "/kind",
																	schemaPath: "#/oneOf/10/properties/kind/const",
																	keyword: "const",
																	params: { allowedValue: "staple-ocsp" },
																	message: "must be equal to constant"
																};
																if (vErrors === null) vErrors = [err57];
																else vErrors.push(err57);
																errors++;
															}
														}
													}
												}
											} else {
												const err58 = {
													instancePath,
													schemaPath: "#/oneOf/10/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object"
												};
												if (vErrors === null) vErrors = [err58];
												else vErrors.push(err58);
												errors++;
											}
										}
										var _valid0 = _errs71 === errors;
										if (_valid0 && valid0) {
											valid0 = false;
											passing0 = [passing0, 10];
										} else {
											if (_valid0) {
												valid0 = true;
												passing0 = 10;
												if (props0 !== true) props0 = true;
											}
											const _errs75 = errors;
											if (errors === _errs75) {
												if (data && typeof data == "object" && !Array.isArray(data)) {
													let missing11;
													if (data.kind === void 0 && (missing11 = "kind") || data.what === void 0 && (missing11 = "what")) {
														const err59 = {
															instancePath,
															schemaPath: "#/oneOf/11/required",
															keyword: "required",
															params: { missingProperty: missing11 },
															message: "must have required property '" + missing11 + "'"
														};
														if (vErrors === null) vErrors = [err59];
														else vErrors.push(err59);
														errors++;
													} else {
														const _errs77 = errors;
														for (const key11 in data) if (!(key11 === "kind" || key11 === "what")) {
															const err60 = {
																instancePath,
																schemaPath: "#/oneOf/11/additionalProperties",
																keyword: "additionalProperties",
																params: { additionalProperty: key11 },
																message: "must NOT have additional properties"
															};
															if (vErrors === null) vErrors = [err60];
															else vErrors.push(err60);
															errors++;
															break;
														}
														if (_errs77 === errors) {
															if (data.kind !== void 0) {
																const _errs78 = errors;
																if ("make-reachable" !== data.kind) {
																	const err61 = {
																		instancePath: instancePath + "/kind",
																		schemaPath: "#/oneOf/11/properties/kind/const",
																		keyword: "const",
																		params: { allowedValue: "make-reachable" },
																		message: "must be equal to constant"
																	};
																	if (vErrors === null) vErrors = [err61];
																	else vErrors.push(err61);
																	errors++;
																}
																var valid17 = _errs78 === errors;
															} else var valid17 = true;
															if (valid17) {
																if (data.what !== void 0) {
																	const _errs79 = errors;
																	if (typeof data.what !== "string") {
																		const err62 = {
																			instancePath: instancePath + "/what",
																			schemaPath: "#/oneOf/11/properties/what/type",
																			keyword: "type",
																			params: { type: "string" },
																			message: "must be string"
																		};
																		if (vErrors === null) vErrors = [err62];
																		else vErrors.push(err62);
																		errors++;
																	}
																	var valid17 = _errs79 === errors;
																} else var valid17 = true;
															}
														}
													}
												} else {
													const err63 = {
														instancePath,
														schemaPath: "#/oneOf/11/type",
														keyword: "type",
														params: { type: "object" },
														message: "must be object"
													};
													if (vErrors === null) vErrors = [err63];
													else vErrors.push(err63);
													errors++;
												}
											}
											var _valid0 = _errs75 === errors;
											if (_valid0 && valid0) {
												valid0 = false;
												passing0 = [passing0, 11];
											} else {
												if (_valid0) {
													valid0 = true;
													passing0 = 11;
													if (props0 !== true) props0 = true;
												}
												const _errs81 = errors;
												if (errors === _errs81) {
													if (data && typeof data == "object" && !Array.isArray(data)) {
														let missing12;
														if (data.kind === void 0 && (missing12 = "kind") || data.address === void 0 && (missing12 = "address") || data.isNever === void 0 && (missing12 = "isNever")) {
															const err64 = {
																instancePath,
																schemaPath: "#/oneOf/12/required",
																keyword: "required",
																params: { missingProperty: missing12 },
																message: "must have required property '" + missing12 + "'"
															};
															if (vErrors === null) vErrors = [err64];
															else vErrors.push(err64);
															errors++;
														} else {
															const _errs83 = errors;
															for (const key12 in data) if (!(key12 === "kind" || key12 === "address" || key12 === "isNever")) {
																const err65 = {
																	instancePath,
																	schemaPath: "#/oneOf/12/additionalProperties",
																	keyword: "additionalProperties",
																	params: { additionalProperty: key12 },
																	message: "must NOT have additional properties"
																};
																if (vErrors === null) vErrors = [err65];
																else vErrors.push(err65);
																errors++;
																break;
															}
															if (_errs83 === errors) {
																if (data.kind !== void 0) {
																	const _errs84 = errors;
																	if ("allow-address" !== data.kind) {
																		const err66 = {
																			instancePath: instancePath + "/kind",
																			schemaPath: "#/oneOf/12/properties/kind/const",
																			keyword: "const",
																			params: { allowedValue: "allow-address" },
																			message: "must be equal to constant"
																		};
																		if (vErrors === null) vErrors = [err66];
																		else vErrors.push(err66);
																		errors++;
																	}
																	var valid18 = _errs84 === errors;
																} else var valid18 = true;
																if (valid18) {
																	if (data.address !== void 0) {
																		const _errs85 = errors;
																		if (typeof data.address !== "string") {
																			const err67 = {
																				instancePath: instancePath + "/address",
																				schemaPath: "#/oneOf/12/properties/address/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			};
																			if (vErrors === null) vErrors = [err67];
																			else vErrors.push(err67);
																			errors++;
																		}
																		var valid18 = _errs85 === errors;
																	} else var valid18 = true;
																	if (valid18) {
																		if (data.isNever !== void 0) {
																			const _errs87 = errors;
																			if (typeof data.isNever !== "boolean") {
																				const err68 = {
																					instancePath: instancePath + "/isNever",
																					schemaPath: "#/oneOf/12/properties/isNever/type",
																					keyword: "type",
																					params: { type: "boolean" },
																					message: "must be boolean"
																				};
																				if (vErrors === null) vErrors = [err68];
																				else vErrors.push(err68);
																				errors++;
																			}
																			var valid18 = _errs87 === errors;
																		} else var valid18 = true;
																	}
																}
															}
														}
													} else {
														const err69 = {
															instancePath,
															schemaPath: "#/oneOf/12/type",
															keyword: "type",
															params: { type: "object" },
															message: "must be object"
														};
														if (vErrors === null) vErrors = [err69];
														else vErrors.push(err69);
														errors++;
													}
												}
												var _valid0 = _errs81 === errors;
												if (_valid0 && valid0) {
													valid0 = false;
													passing0 = [passing0, 12];
												} else {
													if (_valid0) {
														valid0 = true;
														passing0 = 12;
														if (props0 !== true) props0 = true;
													}
													const _errs89 = errors;
													if (errors === _errs89) {
														if (data && typeof data == "object" && !Array.isArray(data)) {
															let missing13;
															if (data.kind === void 0 && (missing13 = "kind") || data.where === void 0 && (missing13 = "where")) {
																const err70 = {
																	instancePath,
																	schemaPath: "#/oneOf/13/required",
																	keyword: "required",
																	params: { missingProperty: missing13 },
																	message: "must have required property '" + missing13 + "'"
																};
																if (vErrors === null) vErrors = [err70];
																else vErrors.push(err70);
																errors++;
															} else {
																const _errs91 = errors;
																for (const key13 in data) if (!(key13 === "kind" || key13 === "where")) {
																	const err71 = {
																		instancePath,
																		schemaPath: "#/oneOf/13/additionalProperties",
																		keyword: "additionalProperties",
																		params: { additionalProperty: key13 },
																		message: "must NOT have additional properties"
																	};
																	if (vErrors === null) vErrors = [err71];
																	else vErrors.push(err71);
																	errors++;
																	break;
																}
																if (_errs91 === errors) {
																	if (data.kind !== void 0) {
																		const _errs92 = errors;
																		if ("reload-server" !== data.kind) {
																			const err72 = {
																				instancePath: instancePath + "/kind",
																				schemaPath: "#/oneOf/13/properties/kind/const",
																				keyword: "const",
																				params: { allowedValue: "reload-server" },
																				message: "must be equal to constant"
																			};
																			if (vErrors === null) vErrors = [err72];
																			else vErrors.push(err72);
																			errors++;
																		}
																		var valid19 = _errs92 === errors;
																	} else var valid19 = true;
																	if (valid19) {
																		if (data.where !== void 0) {
																			const _errs93 = errors;
																			if (typeof data.where !== "string") {
																				const err73 = {
																					instancePath: instancePath + "/where",
																					schemaPath: "#/oneOf/13/properties/where/type",
																					keyword: "type",
																					params: { type: "string" },
																					message: "must be string"
																				};
																				if (vErrors === null) vErrors = [err73];
																				else vErrors.push(err73);
																				errors++;
																			}
																			var valid19 = _errs93 === errors;
																		} else var valid19 = true;
																	}
																}
															}
														} else {
															const err74 = {
																instancePath,
																schemaPath: "#/oneOf/13/type",
																keyword: "type",
																params: { type: "object" },
																message: "must be object"
															};
															if (vErrors === null) vErrors = [err74];
															else vErrors.push(err74);
															errors++;
														}
													}
													var _valid0 = _errs89 === errors;
													if (_valid0 && valid0) {
														valid0 = false;
														passing0 = [passing0, 13];
													} else {
														if (_valid0) {
															valid0 = true;
															passing0 = 13;
															if (props0 !== true) props0 = true;
														}
														const _errs95 = errors;
														if (errors === _errs95) {
															if (data && typeof data == "object" && !Array.isArray(data)) {
																let missing14;
																if (data.kind === void 0 && (missing14 = "kind")) {
																	const err75 = {
																		instancePath,
																		schemaPath: "#/oneOf/14/required",
																		keyword: "required",
																		params: { missingProperty: missing14 },
																		message: "must have required property '" + missing14 + "'"
																	};
																	if (vErrors === null) vErrors = [err75];
																	else vErrors.push(err75);
																	errors++;
																} else {
																	const _errs97 = errors;
																	for (const key14 in data) if (!(key14 === "kind")) {
																		const err76 = {
																			instancePath,
																			schemaPath: "#/oneOf/14/additionalProperties",
																			keyword: "additionalProperties",
																			params: { additionalProperty: key14 },
																			message: "must NOT have additional properties"
																		};
																		if (vErrors === null) vErrors = [err76];
																		else vErrors.push(err76);
																		errors++;
																		break;
																	}
																	if (_errs97 === errors) {
																		if (data.kind !== void 0) {
																			if ("add-backup-pin" !== data.kind) {
																				const err77 = {
																					instancePath: instancePath + "/kind",
																					schemaPath: "#/oneOf/14/properties/kind/const",
																					keyword: "const",
																					params: { allowedValue: "add-backup-pin" },
																					message: "must be equal to constant"
																				};
																				if (vErrors === null) vErrors = [err77];
																				else vErrors.push(err77);
																				errors++;
																			}
																		}
																	}
																}
															} else {
																const err78 = {
																	instancePath,
																	schemaPath: "#/oneOf/14/type",
																	keyword: "type",
																	params: { type: "object" },
																	message: "must be object"
																};
																if (vErrors === null) vErrors = [err78];
																else vErrors.push(err78);
																errors++;
															}
														}
														var _valid0 = _errs95 === errors;
														if (_valid0 && valid0) {
															valid0 = false;
															passing0 = [passing0, 14];
														} else {
															if (_valid0) {
																valid0 = true;
																passing0 = 14;
																if (props0 !== true) props0 = true;
															}
															const _errs99 = errors;
															if (errors === _errs99) {
																if (data && typeof data == "object" && !Array.isArray(data)) {
																	let missing15;
																	if (data.kind === void 0 && (missing15 = "kind")) {
																		const err79 = {
																			instancePath,
																			schemaPath: "#/oneOf/15/required",
																			keyword: "required",
																			params: { missingProperty: missing15 },
																			message: "must have required property '" + missing15 + "'"
																		};
																		if (vErrors === null) vErrors = [err79];
																		else vErrors.push(err79);
																		errors++;
																	} else {
																		const _errs101 = errors;
																		for (const key15 in data) if (!(key15 === "kind")) {
																			const err80 = {
																				instancePath,
																				schemaPath: "#/oneOf/15/additionalProperties",
																				keyword: "additionalProperties",
																				params: { additionalProperty: key15 },
																				message: "must NOT have additional properties"
																			};
																			if (vErrors === null) vErrors = [err80];
																			else vErrors.push(err80);
																			errors++;
																			break;
																		}
																		if (_errs101 === errors) {
																			if (data.kind !== void 0) {
																				if ("restrict-listener" !== data.kind) {
																					const err81 = {
																						instancePath: instancePath + "/kind",
																						schemaPath: "#/oneOf/15/properties/kind/const",
																						keyword: "const",
																						params: { allowedValue: "restrict-listener" },
																						message: "must be equal to constant"
																					};
																					if (vErrors === null) vErrors = [err81];
																					else vErrors.push(err81);
																					errors++;
																				}
																			}
																		}
																	}
																} else {
																	const err82 = {
																		instancePath,
																		schemaPath: "#/oneOf/15/type",
																		keyword: "type",
																		params: { type: "object" },
																		message: "must be object"
																	};
																	if (vErrors === null) vErrors = [err82];
																	else vErrors.push(err82);
																	errors++;
																}
															}
															var _valid0 = _errs99 === errors;
															if (_valid0 && valid0) {
																valid0 = false;
																passing0 = [passing0, 15];
															} else {
																if (_valid0) {
																	valid0 = true;
																	passing0 = 15;
																	if (props0 !== true) props0 = true;
																}
																const _errs103 = errors;
																if (errors === _errs103) {
																	if (data && typeof data == "object" && !Array.isArray(data)) {
																		let missing16;
																		if (data.kind === void 0 && (missing16 = "kind") || data.need === void 0 && (missing16 = "need")) {
																			const err83 = {
																				instancePath,
																				schemaPath: "#/oneOf/16/required",
																				keyword: "required",
																				params: { missingProperty: missing16 },
																				message: "must have required property '" + missing16 + "'"
																			};
																			if (vErrors === null) vErrors = [err83];
																			else vErrors.push(err83);
																			errors++;
																		} else {
																			const _errs105 = errors;
																			for (const key16 in data) if (!(key16 === "kind" || key16 === "need")) {
																				const err84 = {
																					instancePath,
																					schemaPath: "#/oneOf/16/additionalProperties",
																					keyword: "additionalProperties",
																					params: { additionalProperty: key16 },
																					message: "must NOT have additional properties"
																				};
																				if (vErrors === null) vErrors = [err84];
																				else vErrors.push(err84);
																				errors++;
																				break;
																			}
																			if (_errs105 === errors) {
																				if (data.kind !== void 0) {
																					const _errs106 = errors;
																					if ("update-tls-library" !== data.kind) {
																						const err85 = {
																							instancePath: instancePath + "/kind",
																							schemaPath: "#/oneOf/16/properties/kind/const",
																							keyword: "const",
																							params: { allowedValue: "update-tls-library" },
																							message: "must be equal to constant"
																						};
																						if (vErrors === null) vErrors = [err85];
																						else vErrors.push(err85);
																						errors++;
																					}
																					var valid22 = _errs106 === errors;
																				} else var valid22 = true;
																				if (valid22) {
																					if (data.need !== void 0) {
																						const _errs107 = errors;
																						if (typeof data.need !== "string") {
																							const err86 = {
																								instancePath: instancePath + "/need",
																								schemaPath: "#/oneOf/16/properties/need/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							};
																							if (vErrors === null) vErrors = [err86];
																							else vErrors.push(err86);
																							errors++;
																						}
																						var valid22 = _errs107 === errors;
																					} else var valid22 = true;
																				}
																			}
																		}
																	} else {
																		const err87 = {
																			instancePath,
																			schemaPath: "#/oneOf/16/type",
																			keyword: "type",
																			params: { type: "object" },
																			message: "must be object"
																		};
																		if (vErrors === null) vErrors = [err87];
																		else vErrors.push(err87);
																		errors++;
																	}
																}
																var _valid0 = _errs103 === errors;
																if (_valid0 && valid0) {
																	valid0 = false;
																	passing0 = [passing0, 16];
																} else {
																	if (_valid0) {
																		valid0 = true;
																		passing0 = 16;
																		if (props0 !== true) props0 = true;
																	}
																	const _errs109 = errors;
																	if (errors === _errs109) {
																		if (data && typeof data == "object" && !Array.isArray(data)) {
																			let missing17;
																			if (data.kind === void 0 && (missing17 = "kind") || data.groups === void 0 && (missing17 = "groups")) {
																				const err88 = {
																					instancePath,
																					schemaPath: "#/oneOf/17/required",
																					keyword: "required",
																					params: { missingProperty: missing17 },
																					message: "must have required property '" + missing17 + "'"
																				};
																				if (vErrors === null) vErrors = [err88];
																				else vErrors.push(err88);
																				errors++;
																			} else {
																				const _errs111 = errors;
																				for (const key17 in data) if (!(key17 === "kind" || key17 === "groups")) {
																					const err89 = {
																						instancePath,
																						schemaPath: "#/oneOf/17/additionalProperties",
																						keyword: "additionalProperties",
																						params: { additionalProperty: key17 },
																						message: "must NOT have additional properties"
																					};
																					if (vErrors === null) vErrors = [err89];
																					else vErrors.push(err89);
																					errors++;
																					break;
																				}
																				if (_errs111 === errors) {
																					if (data.kind !== void 0) {
																						const _errs112 = errors;
																						if ("enable-groups" !== data.kind) {
																							const err90 = {
																								instancePath: instancePath + "/kind",
																								schemaPath: "#/oneOf/17/properties/kind/const",
																								keyword: "const",
																								params: { allowedValue: "enable-groups" },
																								message: "must be equal to constant"
																							};
																							if (vErrors === null) vErrors = [err90];
																							else vErrors.push(err90);
																							errors++;
																						}
																						var valid23 = _errs112 === errors;
																					} else var valid23 = true;
																					if (valid23) {
																						if (data.groups !== void 0) {
																							let data38 = data.groups;
																							const _errs113 = errors;
																							if (errors === _errs113) {
																								if (Array.isArray(data38)) {
																									const len5 = data38.length;
																									for (let i5 = 0; i5 < len5; i5++) {
																										const _errs115 = errors;
																										if (typeof data38[i5] !== "string") {
																											const err91 = {
																												instancePath: instancePath + "/groups/" + i5,
																												schemaPath: "#/oneOf/17/properties/groups/items/type",
																												keyword: "type",
																												params: { type: "string" },
																												message: "must be string"
																											};
																											if (vErrors === null) vErrors = [err91];
																											else vErrors.push(err91);
																											errors++;
																										}
																										if (!(_errs115 === errors)) break;
																									}
																								} else {
																									const err92 = {
																										instancePath: instancePath + "/groups",
																										schemaPath: "#/oneOf/17/properties/groups/type",
																										keyword: "type",
																										params: { type: "array" },
																										message: "must be array"
																									};
																									if (vErrors === null) vErrors = [err92];
																									else vErrors.push(err92);
																									errors++;
																								}
																							}
																							var valid23 = _errs113 === errors;
																						} else var valid23 = true;
																					}
																				}
																			}
																		} else {
																			const err93 = {
																				instancePath,
																				schemaPath: "#/oneOf/17/type",
																				keyword: "type",
																				params: { type: "object" },
																				message: "must be object"
																			};
																			if (vErrors === null) vErrors = [err93];
																			else vErrors.push(err93);
																			errors++;
																		}
																	}
																	var _valid0 = _errs109 === errors;
																	if (_valid0 && valid0) {
																		valid0 = false;
																		passing0 = [passing0, 17];
																	} else {
																		if (_valid0) {
																			valid0 = true;
																			passing0 = 17;
																			if (props0 !== true) props0 = true;
																		}
																		const _errs117 = errors;
																		if (errors === _errs117) {
																			if (data && typeof data == "object" && !Array.isArray(data)) {
																				let missing18;
																				if (data.kind === void 0 && (missing18 = "kind") || data.client === void 0 && (missing18 = "client") || data.because === void 0 && (missing18 = "because")) {
																					const err94 = {
																						instancePath,
																						schemaPath: "#/oneOf/18/required",
																						keyword: "required",
																						params: { missingProperty: missing18 },
																						message: "must have required property '" + missing18 + "'"
																					};
																					if (vErrors === null) vErrors = [err94];
																					else vErrors.push(err94);
																					errors++;
																				} else {
																					const _errs119 = errors;
																					for (const key18 in data) if (!(key18 === "kind" || key18 === "client" || key18 === "because")) {
																						const err95 = {
																							instancePath,
																							schemaPath: "#/oneOf/18/additionalProperties",
																							keyword: "additionalProperties",
																							params: { additionalProperty: key18 },
																							message: "must NOT have additional properties"
																						};
																						if (vErrors === null) vErrors = [err95];
																						else vErrors.push(err95);
																						errors++;
																						break;
																					}
																					if (_errs119 === errors) {
																						if (data.kind !== void 0) {
																							const _errs120 = errors;
																							if ("drop-client" !== data.kind) {
																								const err96 = {
																									instancePath: instancePath + "/kind",
																									schemaPath: "#/oneOf/18/properties/kind/const",
																									keyword: "const",
																									params: { allowedValue: "drop-client" },
																									message: "must be equal to constant"
																								};
																								if (vErrors === null) vErrors = [err96];
																								else vErrors.push(err96);
																								errors++;
																							}
																							var valid25 = _errs120 === errors;
																						} else var valid25 = true;
																						if (valid25) {
																							if (data.client !== void 0) {
																								const _errs121 = errors;
																								if (typeof data.client !== "string") {
																									const err97 = {
																										instancePath: instancePath + "/client",
																										schemaPath: "#/oneOf/18/properties/client/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									};
																									if (vErrors === null) vErrors = [err97];
																									else vErrors.push(err97);
																									errors++;
																								}
																								var valid25 = _errs121 === errors;
																							} else var valid25 = true;
																							if (valid25) {
																								if (data.because !== void 0) {
																									const _errs123 = errors;
																									if (typeof data.because !== "string") {
																										const err98 = {
																											instancePath: instancePath + "/because",
																											schemaPath: "#/oneOf/18/properties/because/type",
																											keyword: "type",
																											params: { type: "string" },
																											message: "must be string"
																										};
																										if (vErrors === null) vErrors = [err98];
																										else vErrors.push(err98);
																										errors++;
																									}
																									var valid25 = _errs123 === errors;
																								} else var valid25 = true;
																							}
																						}
																					}
																				}
																			} else {
																				const err99 = {
																					instancePath,
																					schemaPath: "#/oneOf/18/type",
																					keyword: "type",
																					params: { type: "object" },
																					message: "must be object"
																				};
																				if (vErrors === null) vErrors = [err99];
																				else vErrors.push(err99);
																				errors++;
																			}
																		}
																		var _valid0 = _errs117 === errors;
																		if (_valid0 && valid0) {
																			valid0 = false;
																			passing0 = [passing0, 18];
																		} else {
																			if (_valid0) {
																				valid0 = true;
																				passing0 = 18;
																				if (props0 !== true) props0 = true;
																			}
																			const _errs125 = errors;
																			if (errors === _errs125) {
																				if (data && typeof data == "object" && !Array.isArray(data)) {
																					let missing19;
																					if (data.kind === void 0 && (missing19 = "kind") || data.maxAgeSeconds === void 0 && (missing19 = "maxAgeSeconds")) {
																						const err100 = {
																							instancePath,
																							schemaPath: "#/oneOf/19/required",
																							keyword: "required",
																							params: { missingProperty: missing19 },
																							message: "must have required property '" + missing19 + "'"
																						};
																						if (vErrors === null) vErrors = [err100];
																						else vErrors.push(err100);
																						errors++;
																					} else {
																						const _errs127 = errors;
																						for (const key19 in data) if (!(key19 === "kind" || key19 === "maxAgeSeconds")) {
																							const err101 = {
																								instancePath,
																								schemaPath: "#/oneOf/19/additionalProperties",
																								keyword: "additionalProperties",
																								params: { additionalProperty: key19 },
																								message: "must NOT have additional properties"
																							};
																							if (vErrors === null) vErrors = [err101];
																							else vErrors.push(err101);
																							errors++;
																							break;
																						}
																						if (_errs127 === errors) {
																							if (data.kind !== void 0) {
																								const _errs128 = errors;
																								if ("send-hsts" !== data.kind) {
																									const err102 = {
																										instancePath: instancePath + "/kind",
																										schemaPath: "#/oneOf/19/properties/kind/const",
																										keyword: "const",
																										params: { allowedValue: "send-hsts" },
																										message: "must be equal to constant"
																									};
																									if (vErrors === null) vErrors = [err102];
																									else vErrors.push(err102);
																									errors++;
																								}
																								var valid26 = _errs128 === errors;
																							} else var valid26 = true;
																							if (valid26) {
																								if (data.maxAgeSeconds !== void 0) {
																									let data44 = data.maxAgeSeconds;
																									const _errs129 = errors;
																									if (errors === _errs129) {
																										if (typeof data44 == "number" && isFinite(data44)) {
																											if (data44 < 0 || isNaN(data44)) {
																												const err103 = {
																													instancePath: instancePath + "/maxAgeSeconds",
																													schemaPath: "#/oneOf/19/properties/maxAgeSeconds/minimum",
																													keyword: "minimum",
																													params: {
																														comparison: ">=",
																														limit: 0
																													},
																													message: "must be >= 0"
																												};
																												if (vErrors === null) vErrors = [err103];
																												else vErrors.push(err103);
																												errors++;
																											}
																										} else {
																											const err104 = {
																												instancePath: instancePath + "/maxAgeSeconds",
																												schemaPath: "#/oneOf/19/properties/maxAgeSeconds/type",
																												keyword: "type",
																												params: { type: "number" },
																												message: "must be number"
																											};
																											if (vErrors === null) vErrors = [err104];
																											else vErrors.push(err104);
																											errors++;
																										}
																									}
																									var valid26 = _errs129 === errors;
																								} else var valid26 = true;
																							}
																						}
																					}
																				} else {
																					const err105 = {
																						instancePath,
																						schemaPath: "#/oneOf/19/type",
																						keyword: "type",
																						params: { type: "object" },
																						message: "must be object"
																					};
																					if (vErrors === null) vErrors = [err105];
																					else vErrors.push(err105);
																					errors++;
																				}
																			}
																			var _valid0 = _errs125 === errors;
																			if (_valid0 && valid0) {
																				valid0 = false;
																				passing0 = [passing0, 19];
																			} else {
																				if (_valid0) {
																					valid0 = true;
																					passing0 = 19;
																					if (props0 !== true) props0 = true;
																				}
																				const _errs131 = errors;
																				if (errors === _errs131) {
																					if (data && typeof data == "object" && !Array.isArray(data)) {
																						let missing20;
																						if (data.kind === void 0 && (missing20 = "kind")) {
																							const err106 = {
																								instancePath,
																								schemaPath: "#/oneOf/20/required",
																								keyword: "required",
																								params: { missingProperty: missing20 },
																								message: "must have required property '" + missing20 + "'"
																							};
																							if (vErrors === null) vErrors = [err106];
																							else vErrors.push(err106);
																							errors++;
																						} else {
																							const _errs133 = errors;
																							for (const key20 in data) if (!(key20 === "kind")) {
																								const err107 = {
																									instancePath,
																									schemaPath: "#/oneOf/20/additionalProperties",
																									keyword: "additionalProperties",
																									params: { additionalProperty: key20 },
																									message: "must NOT have additional properties"
																								};
																								if (vErrors === null) vErrors = [err107];
																								else vErrors.push(err107);
																								errors++;
																								break;
																							}
																							if (_errs133 === errors) {
																								if (data.kind !== void 0) {
																									if ("disable-compression" !== data.kind) {
																										const err108 = {
																											instancePath: instancePath + "/kind",
																											schemaPath: "#/oneOf/20/properties/kind/const",
																											keyword: "const",
																											params: { allowedValue: "disable-compression" },
																											message: "must be equal to constant"
																										};
																										if (vErrors === null) vErrors = [err108];
																										else vErrors.push(err108);
																										errors++;
																									}
																								}
																							}
																						}
																					} else {
																						const err109 = {
																							instancePath,
																							schemaPath: "#/oneOf/20/type",
																							keyword: "type",
																							params: { type: "object" },
																							message: "must be object"
																						};
																						if (vErrors === null) vErrors = [err109];
																						else vErrors.push(err109);
																						errors++;
																					}
																				}
																				var _valid0 = _errs131 === errors;
																				if (_valid0 && valid0) {
																					valid0 = false;
																					passing0 = [passing0, 20];
																				} else {
																					if (_valid0) {
																						valid0 = true;
																						passing0 = 20;
																						if (props0 !== true) props0 = true;
																					}
																					const _errs135 = errors;
																					if (errors === _errs135) {
																						if (data && typeof data == "object" && !Array.isArray(data)) {
																							let missing21;
																							if (data.kind === void 0 && (missing21 = "kind") || data.bytes === void 0 && (missing21 = "bytes")) {
																								const err110 = {
																									instancePath,
																									schemaPath: "#/oneOf/21/required",
																									keyword: "required",
																									params: { missingProperty: missing21 },
																									message: "must have required property '" + missing21 + "'"
																								};
																								if (vErrors === null) vErrors = [err110];
																								else vErrors.push(err110);
																								errors++;
																							} else {
																								const _errs137 = errors;
																								for (const key21 in data) if (!(key21 === "kind" || key21 === "bytes")) {
																									const err111 = {
																										instancePath,
																										schemaPath: "#/oneOf/21/additionalProperties",
																										keyword: "additionalProperties",
																										params: { additionalProperty: key21 },
																										message: "must NOT have additional properties"
																									};
																									if (vErrors === null) vErrors = [err111];
																									else vErrors.push(err111);
																									errors++;
																									break;
																								}
																								if (_errs137 === errors) {
																									if (data.kind !== void 0) {
																										const _errs138 = errors;
																										if ("accept-large-hellos" !== data.kind) {
																											const err112 = {
																												instancePath: instancePath + "/kind",
																												schemaPath: "#/oneOf/21/properties/kind/const",
																												keyword: "const",
																												params: { allowedValue: "accept-large-hellos" },
																												message: "must be equal to constant"
																											};
																											if (vErrors === null) vErrors = [err112];
																											else vErrors.push(err112);
																											errors++;
																										}
																										var valid28 = _errs138 === errors;
																									} else var valid28 = true;
																									if (valid28) {
																										if (data.bytes !== void 0) {
																											let data47 = data.bytes;
																											const _errs139 = errors;
																											if (!(typeof data47 == "number" && !(data47 % 1) && !isNaN(data47) && isFinite(data47))) {
																												const err113 = {
																													instancePath: instancePath + "/bytes",
																													schemaPath: "#/oneOf/21/properties/bytes/type",
																													keyword: "type",
																													params: { type: "integer" },
																													message: "must be integer"
																												};
																												if (vErrors === null) vErrors = [err113];
																												else vErrors.push(err113);
																												errors++;
																											}
																											if (errors === _errs139) {
																												if (typeof data47 == "number" && isFinite(data47)) {
																													if (data47 < 0 || isNaN(data47)) {
																														const err114 = {
																															instancePath: instancePath + "/bytes",
																															schemaPath: "#/oneOf/21/properties/bytes/minimum",
																															keyword: "minimum",
																															params: {
																																comparison: ">=",
																																limit: 0
																															},
																															message: "must be >= 0"
																														};
																														if (vErrors === null) vErrors = [err114];
																														else vErrors.push(err114);
																														errors++;
																													}
																												}
																											}
																											var valid28 = _errs139 === errors;
																										} else var valid28 = true;
																									}
																								}
																							}
																						} else {
																							const err115 = {
																								instancePath,
																								schemaPath: "#/oneOf/21/type",
																								keyword: "type",
																								params: { type: "object" },
																								message: "must be object"
																							};
																							if (vErrors === null) vErrors = [err115];
																							else vErrors.push(err115);
																							errors++;
																						}
																					}
																					var _valid0 = _errs135 === errors;
																					if (_valid0 && valid0) {
																						valid0 = false;
																						passing0 = [passing0, 21];
																					} else if (_valid0) {
																						valid0 = true;
																						passing0 = 21;
																						if (props0 !== true) props0 = true;
																					}
																				}
																			}
																		}
																	}
																}
															}
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		}
	}
	if (!valid0) {
		const err116 = {
			instancePath,
			schemaPath: "#/oneOf",
			keyword: "oneOf",
			params: { passingSchemas: passing0 },
			message: "must match exactly one schema in oneOf"
		};
		if (vErrors === null) vErrors = [err116];
		else vErrors.push(err116);
		errors++;
		validate72.errors = vErrors;
		return false;
	} else {
		errors = _errs0;
		if (vErrors !== null) {
			if (_errs0) vErrors.length = _errs0;
			else vErrors = null;
		}
	}
	validate72.errors = vErrors;
	evaluated0.props = props0;
	return errors === 0;
}
validate72.evaluated = {
	"dynamicProps": true,
	"dynamicItems": false
};
function validate74(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate74.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.file === void 0 && (missing0 = "file") || data.line === void 0 && (missing0 = "line") || data.column === void 0 && (missing0 = "column")) {
			validate74.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "file" || key0 === "line" || key0 === "column")) {
				validate74.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.file !== void 0) {
				if (typeof data.file !== "string") {
					validate74.errors = [{
						instancePath: instancePath + "/file",
						schemaPath: "#/properties/file/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.line !== void 0) {
					let data1 = data.line;
					if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
						validate74.errors = [{
							instancePath: instancePath + "/line",
							schemaPath: "#/properties/line/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						}];
						return false;
					}
					if (typeof data1 == "number" && isFinite(data1)) {
						if (data1 < 1 || isNaN(data1)) {
							validate74.errors = [{
								instancePath: instancePath + "/line",
								schemaPath: "#/properties/line/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1"
							}];
							return false;
						}
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.column !== void 0) {
						let data2 = data.column;
						if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
							validate74.errors = [{
								instancePath: instancePath + "/column",
								schemaPath: "#/properties/column/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer"
							}];
							return false;
						}
						if (typeof data2 == "number" && isFinite(data2)) {
							if (data2 < 1 || isNaN(data2)) {
								validate74.errors = [{
									instancePath: instancePath + "/column",
									schemaPath: "#/properties/column/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 1
									},
									message: "must be >= 1"
								}];
								return false;
							}
						}
						var valid0 = true;
					} else var valid0 = true;
				}
			}
		}
	} else {
		validate74.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate74.errors = vErrors;
	return true;
}
validate74.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate69(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate69.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.rule === void 0 && (missing0 = "rule") || data.outcome === void 0 && (missing0 = "outcome") || data.level === void 0 && (missing0 = "level") || data.waiver === void 0 && (missing0 = "waiver") || data.message === void 0 && (missing0 = "message") || data.notes === void 0 && (missing0 = "notes") || data.evidence === void 0 && (missing0 = "evidence") || data.remedy === void 0 && (missing0 = "remedy") || data.advice === void 0 && (missing0 = "advice") || data.locations === void 0 && (missing0 = "locations") || data.fingerprint === void 0 && (missing0 = "fingerprint")) {
				validate69.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!func1.call(schema28.properties, key0)) {
					validate69.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.rule !== void 0) {
						let data0 = data.rule;
						const _errs2 = errors;
						if (!(data0 === "https-only" || data0 === "certificate-validity" || data0 === "hostname-match" || data0 === "tls-version" || data0 === "trusted-chain" || data0 === "forward-secrecy" || data0 === "leaf-key" || data0 === "leaf-signature" || data0 === "legacy-protocols" || data0 === "weak-ciphers" || data0 === "certificate-expiry" || data0 === "complete-chain" || data0 === "path-strength" || data0 === "certificate-purpose" || data0 === "certificate-lifetime" || data0 === "certificate-transparency" || data0 === "revocation" || data0 === "pins" || data0 === "expected-issuer" || data0 === "hsts" || data0 === "secure-renegotiation" || data0 === "extended-master-secret" || data0 === "tls-compression" || data0 === "downgrade-protection" || data0 === "key-exchange" || data0 === "clients" || data0 === "fleet-consistency" || data0 === "unreachable-from-here")) {
							validate69.errors = [{
								instancePath: instancePath + "/rule",
								schemaPath: "#/properties/rule/enum",
								keyword: "enum",
								params: { allowedValues: schema28.properties.rule.enum },
								message: "must be equal to one of the allowed values"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.outcome !== void 0) {
							let data1 = data.outcome;
							const _errs3 = errors;
							if (!(data1 === "met" || data1 === "violated" || data1 === "undetermined" || data1 === "not-applicable")) {
								validate69.errors = [{
									instancePath: instancePath + "/outcome",
									schemaPath: "#/properties/outcome/enum",
									keyword: "enum",
									params: { allowedValues: schema28.properties.outcome.enum },
									message: "must be equal to one of the allowed values"
								}];
								return false;
							}
							var valid0 = _errs3 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.level !== void 0) {
								let data2 = data.level;
								const _errs4 = errors;
								if (!(data2 === "error" || data2 === "warning" || data2 === "notice" || data2 === "off")) {
									validate69.errors = [{
										instancePath: instancePath + "/level",
										schemaPath: "#/properties/level/enum",
										keyword: "enum",
										params: { allowedValues: schema28.properties.level.enum },
										message: "must be equal to one of the allowed values"
									}];
									return false;
								}
								var valid0 = _errs4 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.waiver !== void 0) {
									let data3 = data.waiver;
									const _errs5 = errors;
									const _errs6 = errors;
									let valid1 = false;
									const _errs7 = errors;
									if (errors === _errs7) {
										if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
											let missing1;
											if (data3.reason === void 0 && (missing1 = "reason") || data3.owner === void 0 && (missing1 = "owner") || data3.until === void 0 && (missing1 = "until")) {
												const err0 = {
													instancePath: instancePath + "/waiver",
													schemaPath: "#/properties/waiver/anyOf/0/required",
													keyword: "required",
													params: { missingProperty: missing1 },
													message: "must have required property '" + missing1 + "'"
												};
												if (vErrors === null) vErrors = [err0];
												else vErrors.push(err0);
												errors++;
											} else {
												const _errs9 = errors;
												for (const key1 in data3) if (!(key1 === "reason" || key1 === "owner" || key1 === "until")) {
													const err1 = {
														instancePath: instancePath + "/waiver",
														schemaPath: "#/properties/waiver/anyOf/0/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key1 },
														message: "must NOT have additional properties"
													};
													if (vErrors === null) vErrors = [err1];
													else vErrors.push(err1);
													errors++;
													break;
												}
												if (_errs9 === errors) {
													if (data3.reason !== void 0) {
														const _errs10 = errors;
														if (typeof data3.reason !== "string") {
															const err2 = {
																instancePath: instancePath + "/waiver/reason",
																schemaPath: "#/properties/waiver/anyOf/0/properties/reason/type",
																keyword: "type",
																params: { type: "string" },
																message: "must be string"
															};
															if (vErrors === null) vErrors = [err2];
															else vErrors.push(err2);
															errors++;
														}
														var valid2 = _errs10 === errors;
													} else var valid2 = true;
													if (valid2) {
														if (data3.owner !== void 0) {
															const _errs12 = errors;
															if (typeof data3.owner !== "string") {
																const err3 = {
																	instancePath: instancePath + "/waiver/owner",
																	schemaPath: "#/properties/waiver/anyOf/0/properties/owner/type",
																	keyword: "type",
																	params: { type: "string" },
																	message: "must be string"
																};
																if (vErrors === null) vErrors = [err3];
																else vErrors.push(err3);
																errors++;
															}
															var valid2 = _errs12 === errors;
														} else var valid2 = true;
														if (valid2) {
															if (data3.until !== void 0) {
																let data6 = data3.until;
																const _errs14 = errors;
																if (errors === _errs14) {
																	if (typeof data6 === "string") {
																		if (!pattern12.test(data6)) {
																			const err4 = {
																				instancePath: instancePath + "/waiver/until",
																				schemaPath: "#/properties/waiver/anyOf/0/properties/until/pattern",
																				keyword: "pattern",
																				params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
																				message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}$\""
																			};
																			if (vErrors === null) vErrors = [err4];
																			else vErrors.push(err4);
																			errors++;
																		}
																	} else {
																		const err5 = {
																			instancePath: instancePath + "/waiver/until",
																			schemaPath: "#/properties/waiver/anyOf/0/properties/until/type",
																			keyword: "type",
																			params: { type: "string" },
																			message: "must be string"
																		};
																		if (vErrors === null) vErrors = [err5];
																		else vErrors.push(err5);
																		errors++;
																	}
																}
																var valid2 = _errs14 === errors;
															} else var valid2 = true;
														}
													}
												}
											}
										} else {
											const err6 = {
												instancePath: instancePath + "/waiver",
												schemaPath: "#/properties/waiver/anyOf/0/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object"
											};
											if (vErrors === null) vErrors = [err6];
											else vErrors.push(err6);
											errors++;
										}
									}
									var _valid0 = _errs7 === errors;
									valid1 = valid1 || _valid0;
									const _errs16 = errors;
									if (data3 !== null) {
										const err7 = {
											instancePath: instancePath + "/waiver",
											schemaPath: "#/properties/waiver/anyOf/1/type",
											keyword: "type",
											params: { type: "null" },
											message: "must be null"
										};
										if (vErrors === null) vErrors = [err7];
										else vErrors.push(err7);
										errors++;
									}
									var _valid0 = _errs16 === errors;
									valid1 = valid1 || _valid0;
									if (!valid1) {
										const err8 = {
											instancePath: instancePath + "/waiver",
											schemaPath: "#/properties/waiver/anyOf",
											keyword: "anyOf",
											params: {},
											message: "must match a schema in anyOf"
										};
										if (vErrors === null) vErrors = [err8];
										else vErrors.push(err8);
										errors++;
										validate69.errors = vErrors;
										return false;
									} else {
										errors = _errs6;
										if (vErrors !== null) {
											if (_errs6) vErrors.length = _errs6;
											else vErrors = null;
										}
									}
									var valid0 = _errs5 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.baseline !== void 0) {
										let data7 = data.baseline;
										const _errs18 = errors;
										if (!(data7 === "new" || data7 === "worse" || data7 === "known")) {
											validate69.errors = [{
												instancePath: instancePath + "/baseline",
												schemaPath: "#/properties/baseline/enum",
												keyword: "enum",
												params: { allowedValues: schema28.properties.baseline.enum },
												message: "must be equal to one of the allowed values"
											}];
											return false;
										}
										var valid0 = _errs18 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.message !== void 0) {
											const _errs19 = errors;
											if (typeof data.message !== "string") {
												validate69.errors = [{
													instancePath: instancePath + "/message",
													schemaPath: "#/properties/message/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												}];
												return false;
											}
											var valid0 = _errs19 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.notes !== void 0) {
												let data9 = data.notes;
												const _errs21 = errors;
												if (errors === _errs21) {
													if (Array.isArray(data9)) {
														const len0 = data9.length;
														for (let i0 = 0; i0 < len0; i0++) {
															let data10 = data9[i0];
															const _errs23 = errors;
															if (errors === _errs23) {
																if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
																	let missing2;
																	if (data10.code === void 0 && (missing2 = "code") || data10.message === void 0 && (missing2 = "message")) {
																		validate69.errors = [{
																			instancePath: instancePath + "/notes/" + i0,
																			schemaPath: "#/properties/notes/items/required",
																			keyword: "required",
																			params: { missingProperty: missing2 },
																			message: "must have required property '" + missing2 + "'"
																		}];
																		return false;
																	} else {
																		const _errs25 = errors;
																		for (const key2 in data10) if (!(key2 === "code" || key2 === "message")) {
																			validate69.errors = [{
																				instancePath: instancePath + "/notes/" + i0,
																				schemaPath: "#/properties/notes/items/additionalProperties",
																				keyword: "additionalProperties",
																				params: { additionalProperty: key2 },
																				message: "must NOT have additional properties"
																			}];
																			return false;
																		}
																		if (_errs25 === errors) {
																			if (data10.code !== void 0) {
																				let data11 = data10.code;
																				const _errs26 = errors;
																				if (errors === _errs26) {
																					if (typeof data11 === "string") {
																						if (!pattern13.test(data11)) {
																							validate69.errors = [{
																								instancePath: instancePath + "/notes/" + i0 + "/code",
																								schemaPath: "#/properties/notes/items/properties/code/pattern",
																								keyword: "pattern",
																								params: { pattern: "^[a-z0-9.]+(-[a-z0-9.]+)*$" },
																								message: "must match pattern \"^[a-z0-9.]+(-[a-z0-9.]+)*$\""
																							}];
																							return false;
																						}
																					} else {
																						validate69.errors = [{
																							instancePath: instancePath + "/notes/" + i0 + "/code",
																							schemaPath: "#/properties/notes/items/properties/code/type",
																							keyword: "type",
																							params: { type: "string" },
																							message: "must be string"
																						}];
																						return false;
																					}
																				}
																				var valid4 = _errs26 === errors;
																			} else var valid4 = true;
																			if (valid4) {
																				if (data10.message !== void 0) {
																					const _errs28 = errors;
																					if (typeof data10.message !== "string") {
																						validate69.errors = [{
																							instancePath: instancePath + "/notes/" + i0 + "/message",
																							schemaPath: "#/properties/notes/items/properties/message/type",
																							keyword: "type",
																							params: { type: "string" },
																							message: "must be string"
																						}];
																						return false;
																					}
																					var valid4 = _errs28 === errors;
																				} else var valid4 = true;
																			}
																		}
																	}
																} else {
																	validate69.errors = [{
																		instancePath: instancePath + "/notes/" + i0,
																		schemaPath: "#/properties/notes/items/type",
																		keyword: "type",
																		params: { type: "object" },
																		message: "must be object"
																	}];
																	return false;
																}
															}
															if (!(_errs23 === errors)) break;
														}
													} else {
														validate69.errors = [{
															instancePath: instancePath + "/notes",
															schemaPath: "#/properties/notes/type",
															keyword: "type",
															params: { type: "array" },
															message: "must be array"
														}];
														return false;
													}
												}
												var valid0 = _errs21 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.evidence !== void 0) {
													const _errs30 = errors;
													if (!validate70(data.evidence, {
														instancePath: instancePath + "/evidence",
														parentData: data,
														parentDataProperty: "evidence",
														rootData,
														dynamicAnchors
													})) {
														vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
														errors = vErrors.length;
													}
													var valid0 = _errs30 === errors;
												} else var valid0 = true;
												if (valid0) {
													if (data.remedy !== void 0) {
														let data14 = data.remedy;
														const _errs31 = errors;
														const _errs32 = errors;
														let valid5 = false;
														const _errs33 = errors;
														if (!validate72(data14, {
															instancePath: instancePath + "/remedy",
															parentData: data,
															parentDataProperty: "remedy",
															rootData,
															dynamicAnchors
														})) {
															vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
															errors = vErrors.length;
														}
														var _valid1 = _errs33 === errors;
														valid5 = valid5 || _valid1;
														const _errs34 = errors;
														if (data14 !== null) {
															const err9 = {
																instancePath: instancePath + "/remedy",
																schemaPath: "#/properties/remedy/anyOf/1/type",
																keyword: "type",
																params: { type: "null" },
																message: "must be null"
															};
															if (vErrors === null) vErrors = [err9];
															else vErrors.push(err9);
															errors++;
														}
														var _valid1 = _errs34 === errors;
														valid5 = valid5 || _valid1;
														if (!valid5) {
															const err10 = {
																instancePath: instancePath + "/remedy",
																schemaPath: "#/properties/remedy/anyOf",
																keyword: "anyOf",
																params: {},
																message: "must match a schema in anyOf"
															};
															if (vErrors === null) vErrors = [err10];
															else vErrors.push(err10);
															errors++;
															validate69.errors = vErrors;
															return false;
														} else {
															errors = _errs32;
															if (vErrors !== null) {
																if (_errs32) vErrors.length = _errs32;
																else vErrors = null;
															}
														}
														var valid0 = _errs31 === errors;
													} else var valid0 = true;
													if (valid0) {
														if (data.advice !== void 0) {
															let data15 = data.advice;
															const _errs36 = errors;
															if (errors === _errs36) {
																if (Array.isArray(data15)) {
																	const len1 = data15.length;
																	for (let i1 = 0; i1 < len1; i1++) {
																		let data16 = data15[i1];
																		const _errs38 = errors;
																		if (errors === _errs38) {
																			if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
																				let missing3;
																				if (data16.proxy === void 0 && (missing3 = "proxy") || data16.text === void 0 && (missing3 = "text")) {
																					validate69.errors = [{
																						instancePath: instancePath + "/advice/" + i1,
																						schemaPath: "#/properties/advice/items/required",
																						keyword: "required",
																						params: { missingProperty: missing3 },
																						message: "must have required property '" + missing3 + "'"
																					}];
																					return false;
																				} else {
																					const _errs40 = errors;
																					for (const key3 in data16) if (!(key3 === "proxy" || key3 === "text")) {
																						validate69.errors = [{
																							instancePath: instancePath + "/advice/" + i1,
																							schemaPath: "#/properties/advice/items/additionalProperties",
																							keyword: "additionalProperties",
																							params: { additionalProperty: key3 },
																							message: "must NOT have additional properties"
																						}];
																						return false;
																					}
																					if (_errs40 === errors) {
																						if (data16.proxy !== void 0) {
																							let data17 = data16.proxy;
																							const _errs41 = errors;
																							const _errs42 = errors;
																							let valid8 = false;
																							const _errs43 = errors;
																							if (typeof data17 !== "string") {
																								const err11 = {
																									instancePath: instancePath + "/advice/" + i1 + "/proxy",
																									schemaPath: "#/properties/advice/items/properties/proxy/anyOf/0/type",
																									keyword: "type",
																									params: { type: "string" },
																									message: "must be string"
																								};
																								if (vErrors === null) vErrors = [err11];
																								else vErrors.push(err11);
																								errors++;
																							}
																							var _valid2 = _errs43 === errors;
																							valid8 = valid8 || _valid2;
																							const _errs45 = errors;
																							if (data17 !== null) {
																								const err12 = {
																									instancePath: instancePath + "/advice/" + i1 + "/proxy",
																									schemaPath: "#/properties/advice/items/properties/proxy/anyOf/1/type",
																									keyword: "type",
																									params: { type: "null" },
																									message: "must be null"
																								};
																								if (vErrors === null) vErrors = [err12];
																								else vErrors.push(err12);
																								errors++;
																							}
																							var _valid2 = _errs45 === errors;
																							valid8 = valid8 || _valid2;
																							if (!valid8) {
																								const err13 = {
																									instancePath: instancePath + "/advice/" + i1 + "/proxy",
																									schemaPath: "#/properties/advice/items/properties/proxy/anyOf",
																									keyword: "anyOf",
																									params: {},
																									message: "must match a schema in anyOf"
																								};
																								if (vErrors === null) vErrors = [err13];
																								else vErrors.push(err13);
																								errors++;
																								validate69.errors = vErrors;
																								return false;
																							} else {
																								errors = _errs42;
																								if (vErrors !== null) {
																									if (_errs42) vErrors.length = _errs42;
																									else vErrors = null;
																								}
																							}
																							var valid7 = _errs41 === errors;
																						} else var valid7 = true;
																						if (valid7) {
																							if (data16.text !== void 0) {
																								const _errs47 = errors;
																								if (typeof data16.text !== "string") {
																									validate69.errors = [{
																										instancePath: instancePath + "/advice/" + i1 + "/text",
																										schemaPath: "#/properties/advice/items/properties/text/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									}];
																									return false;
																								}
																								var valid7 = _errs47 === errors;
																							} else var valid7 = true;
																						}
																					}
																				}
																			} else {
																				validate69.errors = [{
																					instancePath: instancePath + "/advice/" + i1,
																					schemaPath: "#/properties/advice/items/type",
																					keyword: "type",
																					params: { type: "object" },
																					message: "must be object"
																				}];
																				return false;
																			}
																		}
																		if (!(_errs38 === errors)) break;
																	}
																} else {
																	validate69.errors = [{
																		instancePath: instancePath + "/advice",
																		schemaPath: "#/properties/advice/type",
																		keyword: "type",
																		params: { type: "array" },
																		message: "must be array"
																	}];
																	return false;
																}
															}
															var valid0 = _errs36 === errors;
														} else var valid0 = true;
														if (valid0) {
															if (data.locations !== void 0) {
																let data19 = data.locations;
																const _errs49 = errors;
																if (errors === _errs49) {
																	if (Array.isArray(data19)) {
																		const len2 = data19.length;
																		for (let i2 = 0; i2 < len2; i2++) {
																			const _errs51 = errors;
																			if (!validate74(data19[i2], {
																				instancePath: instancePath + "/locations/" + i2,
																				parentData: data19,
																				parentDataProperty: i2,
																				rootData,
																				dynamicAnchors
																			})) {
																				vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
																				errors = vErrors.length;
																			}
																			if (!(_errs51 === errors)) break;
																		}
																	} else {
																		validate69.errors = [{
																			instancePath: instancePath + "/locations",
																			schemaPath: "#/properties/locations/type",
																			keyword: "type",
																			params: { type: "array" },
																			message: "must be array"
																		}];
																		return false;
																	}
																}
																var valid0 = _errs49 === errors;
															} else var valid0 = true;
															if (valid0) {
																if (data.fingerprint !== void 0) {
																	let data21 = data.fingerprint;
																	const _errs52 = errors;
																	if (errors === _errs52) {
																		if (typeof data21 === "string") {
																			if (!pattern10.test(data21)) {
																				validate69.errors = [{
																					instancePath: instancePath + "/fingerprint",
																					schemaPath: "#/properties/fingerprint/pattern",
																					keyword: "pattern",
																					params: { pattern: "^[0-9a-f]{32}$" },
																					message: "must match pattern \"^[0-9a-f]{32}$\""
																				}];
																				return false;
																			}
																		} else {
																			validate69.errors = [{
																				instancePath: instancePath + "/fingerprint",
																				schemaPath: "#/properties/fingerprint/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			}];
																			return false;
																		}
																	}
																	var valid0 = _errs52 === errors;
																} else var valid0 = true;
															}
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate69.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate69.errors = vErrors;
	return errors === 0;
}
validate69.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema32 = {
	"description": "All that was seen of one target, unjudged: it can be judged again.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"at",
		"resolution",
		"endpoints"
	],
	"properties": {
		"at": {
			"description": "When the probing of this target began, RFC 3339 in UTC.",
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$"
		},
		"resolution": {
			"description": "How the name became addresses.",
			"oneOf": [
				{
					"description": "Addresses, given or resolved.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "addresses"],
					"properties": {
						"kind": { "enum": ["literal", "resolved"] },
						"addresses": {
							"description": "Without brackets.",
							"type": "array",
							"items": { "type": "string" }
						}
					}
				},
				{
					"description": "No address.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "code"],
					"properties": {
						"kind": { "const": "unresolvable" },
						"code": {
							"description": "Code of the system, such as ENOTFOUND.",
							"type": "string"
						}
					}
				},
				{
					"description": "The name was left to the proxy, whose resolver is not ours.",
					"type": "object",
					"additionalProperties": false,
					"required": [
						"kind",
						"host",
						"proxy"
					],
					"properties": {
						"kind": { "const": "left-to-proxy" },
						"host": {
							"description": "As the proxy was given it.",
							"type": "string"
						},
						"proxy": {
							"description": "host:port, without credentials.",
							"type": "string"
						}
					}
				},
				{ "$ref": "#/$defs/notAsked" }
			]
		},
		"endpoints": {
			"description": "One per address.",
			"type": "array",
			"items": {
				"description": "One address of the target.",
				"type": "object",
				"additionalProperties": false,
				"required": [
					"address",
					"exchanges",
					"certificates",
					"listings",
					"cleartext"
				],
				"properties": {
					"address": {
						"description": "192.0.2.1:443 or [2001:db8::1]:443; a name where the proxy resolves it.",
						"type": "string"
					},
					"proxy": {
						"description": "The proxy on the way, host:port; absent when the way was direct.",
						"type": "string"
					},
					"notDialled": {
						"description": "Why nothing was asked of it; absent of all that were dialled.",
						"$ref": "#/$defs/notDialled"
					},
					"exchanges": {
						"description": "One per question.",
						"type": "array",
						"items": { "$ref": "#/$defs/exchange" }
					},
					"certificates": {
						"description": "Each certificate seen on this address once: DER in base64. Flights refer to it by position.",
						"type": "array",
						"items": {
							"type": "string",
							"pattern": "^[A-Za-z0-9+/]*={0,2}$"
						}
					},
					"listings": {
						"description": "What is accepted, listed by elimination; empty when nothing was listed.",
						"type": "array",
						"items": {
							"description": "The suites that one version accepts, among those asked.",
							"type": "object",
							"additionalProperties": false,
							"required": [
								"version",
								"suites",
								"asked",
								"isComplete"
							],
							"properties": {
								"version": {
									"description": "As on the wire.",
									"type": "integer",
									"minimum": 0
								},
								"suites": {
									"description": "In the order the server chose them.",
									"type": "array",
									"items": {
										"type": "integer",
										"minimum": 0
									}
								},
								"asked": {
									"description": "weak: only suites that the policy calls weak were asked.",
									"enum": ["weak", "all"]
								},
								"isComplete": {
									"description": "False when the list ended early: more may be accepted.",
									"type": "boolean"
								},
								"preference": {
									"description": "Whose order decides between suites; --full alone asks, as for all below.",
									"enum": [
										"server",
										"client",
										"mixed",
										"unknown"
									]
								},
								"dhBits": {
									"description": "Bits of the primes seen with DHE, ascending.",
									"type": "array",
									"items": {
										"type": "integer",
										"minimum": 0
									}
								},
								"groups": {
									"description": "Named groups, where a suite needs one.",
									"$ref": "#/$defs/listed"
								},
								"signatureSchemes": {
									"description": "Signature schemes of the handshake, for each kind of certificate in the order the server chose them.",
									"$ref": "#/$defs/listed"
								}
							}
						}
					},
					"reach": {
						"description": "Of a target that must not answer: what came of connecting. Absent for all others.",
						"type": "array",
						"items": { "oneOf": [
							{
								"description": "The connection was accepted.",
								"type": "object",
								"additionalProperties": false,
								"required": ["kind"],
								"properties": { "kind": { "const": "connected" } }
							},
							{ "$ref": "#/$defs/connectFailure" },
							{ "$ref": "#/$defs/notAsked" },
							{ "$ref": "#/$defs/proxyFailure" }
						] }
					},
					"cleartext": {
						"description": "The cleartext side of the address.",
						"oneOf": [
							{
								"description": "It was asked.",
								"type": "object",
								"additionalProperties": false,
								"required": ["kind", "walks"],
								"properties": {
									"kind": { "const": "asked" },
									"walks": {
										"description": "One for each address that was asked.",
										"type": "array",
										"items": {
											"type": "object",
											"additionalProperties": false,
											"required": ["hops"],
											"properties": { "hops": {
												"description": "The first is of the target itself, later ones follow redirects.",
												"type": "array",
												"items": { "$ref": "#/$defs/hop" }
											} }
										}
									}
								}
							},
							{
								"description": "There is none to ask.",
								"type": "object",
								"additionalProperties": false,
								"required": ["kind", "reason"],
								"properties": {
									"kind": { "const": "none" },
									"reason": {
										"description": "Why.",
										"enum": ["connect-without-http", "http-none"]
									}
								}
							},
							{ "$ref": "#/$defs/notAsked" }
						]
					},
					"https": {
						"description": "One request inside TLS, for hsts; absent in reports of older versions.",
						"oneOf": [
							{
								"description": "It was asked.",
								"type": "object",
								"additionalProperties": false,
								"required": [
									"kind",
									"url",
									"replies"
								],
								"properties": {
									"kind": { "const": "asked" },
									"url": {
										"description": "What was asked for.",
										"type": "string"
									},
									"replies": {
										"description": "In order.",
										"type": "array",
										"items": { "$ref": "#/$defs/httpsReply" }
									}
								}
							},
							{
								"description": "There is none to ask.",
								"type": "object",
								"additionalProperties": false,
								"required": ["kind", "reason"],
								"properties": {
									"kind": { "const": "none" },
									"reason": {
										"description": "An address has no HSTS.",
										"const": "address"
									}
								}
							},
							{ "$ref": "#/$defs/notAsked" }
						]
					}
				}
			}
		}
	}
};
const pattern16 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9+/]*={0,2}$", "u");
const schema33 = {
	"description": "Nothing was asked.",
	"type": "object",
	"additionalProperties": false,
	"required": ["kind", "reason"],
	"properties": {
		"kind": { "const": "not-asked" },
		"reason": {
			"description": "Why.",
			"enum": [
				"deadline",
				"interrupted",
				"not-in-policy",
				"shard-missing"
			]
		}
	}
};
function validate78(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate78.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.kind === void 0 && (missing0 = "kind") || data.reason === void 0 && (missing0 = "reason")) {
			validate78.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "kind" || key0 === "reason")) {
				validate78.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.kind !== void 0) {
				if ("not-asked" !== data.kind) {
					validate78.errors = [{
						instancePath: instancePath + "/kind",
						schemaPath: "#/properties/kind/const",
						keyword: "const",
						params: { allowedValue: "not-asked" },
						message: "must be equal to constant"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.reason !== void 0) {
					let data1 = data.reason;
					if (!(data1 === "deadline" || data1 === "interrupted" || data1 === "not-in-policy" || data1 === "shard-missing")) {
						validate78.errors = [{
							instancePath: instancePath + "/reason",
							schemaPath: "#/properties/reason/enum",
							keyword: "enum",
							params: { allowedValues: schema33.properties.reason.enum },
							message: "must be equal to one of the allowed values"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
			}
		}
	} else {
		validate78.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate78.errors = vErrors;
	return true;
}
validate78.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema34 = {
	"description": "An address that the run does not connect to, whatever would answer there.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"kind",
		"address",
		"range",
		"because"
	],
	"properties": {
		"kind": { "const": "not-dialled" },
		"address": {
			"description": "Without brackets; a name where a proxy would resolve it.",
			"type": "string"
		},
		"standsFor": {
			"description": "The IPv4 address inside, where that is what decides.",
			"type": "string"
		},
		"range": {
			"description": "What kind of address it is; name: only the proxy knows.",
			"enum": [
				"link-local",
				"metadata",
				"unspecified",
				"multicast",
				"broadcast",
				"unassigned",
				"unreadable",
				"loopback",
				"private",
				"shared",
				"unique-local",
				"site-local",
				"special-purpose",
				"name"
			]
		},
		"because": {
			"description": "Why: never, whatever private-addresses says; it says deny (setting); or auto denies.",
			"enum": [
				"never",
				"setting",
				"fork",
				"unread-event"
			]
		}
	}
};
function validate80(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate80.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.kind === void 0 && (missing0 = "kind") || data.address === void 0 && (missing0 = "address") || data.range === void 0 && (missing0 = "range") || data.because === void 0 && (missing0 = "because")) {
			validate80.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "kind" || key0 === "address" || key0 === "standsFor" || key0 === "range" || key0 === "because")) {
				validate80.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.kind !== void 0) {
				if ("not-dialled" !== data.kind) {
					validate80.errors = [{
						instancePath: instancePath + "/kind",
						schemaPath: "#/properties/kind/const",
						keyword: "const",
						params: { allowedValue: "not-dialled" },
						message: "must be equal to constant"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.address !== void 0) {
					if (typeof data.address !== "string") {
						validate80.errors = [{
							instancePath: instancePath + "/address",
							schemaPath: "#/properties/address/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.standsFor !== void 0) {
						if (typeof data.standsFor !== "string") {
							validate80.errors = [{
								instancePath: instancePath + "/standsFor",
								schemaPath: "#/properties/standsFor/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.range !== void 0) {
							let data3 = data.range;
							if (!(data3 === "link-local" || data3 === "metadata" || data3 === "unspecified" || data3 === "multicast" || data3 === "broadcast" || data3 === "unassigned" || data3 === "unreadable" || data3 === "loopback" || data3 === "private" || data3 === "shared" || data3 === "unique-local" || data3 === "site-local" || data3 === "special-purpose" || data3 === "name")) {
								validate80.errors = [{
									instancePath: instancePath + "/range",
									schemaPath: "#/properties/range/enum",
									keyword: "enum",
									params: { allowedValues: schema34.properties.range.enum },
									message: "must be equal to one of the allowed values"
								}];
								return false;
							}
							var valid0 = true;
						} else var valid0 = true;
						if (valid0) {
							if (data.because !== void 0) {
								let data4 = data.because;
								if (!(data4 === "never" || data4 === "setting" || data4 === "fork" || data4 === "unread-event")) {
									validate80.errors = [{
										instancePath: instancePath + "/because",
										schemaPath: "#/properties/because/enum",
										keyword: "enum",
										params: { allowedValues: schema34.properties.because.enum },
										message: "must be equal to one of the allowed values"
									}];
									return false;
								}
								var valid0 = true;
							} else var valid0 = true;
						}
					}
				}
			}
		}
	} else {
		validate80.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate80.errors = vErrors;
	return true;
}
validate80.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema35 = {
	"description": "One question, asked as often as its proof needed.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"purpose",
		"offer",
		"replies",
		"answer",
		"notes"
	],
	"properties": {
		"purpose": {
			"description": "What it was to find out.",
			"enum": [
				"client",
				"client-1.2-ecdsa",
				"client-1.2-rsa",
				"client-1.3-ecdsa",
				"client-1.3-rsa",
				"named-client",
				"unwanted",
				"legacy",
				"sslv2",
				"diagnostic",
				"large-hello",
				"fallback",
				"exception"
			]
		},
		"offer": {
			"description": "What the hello offered; numbers as registered with IANA.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"hello",
				"minimumVersion",
				"maximumVersion",
				"suites",
				"groups",
				"signatureSchemes",
				"serverName",
				"bytes"
			],
			"properties": {
				"hello": {
					"description": "Name of the hello.",
					"type": "string"
				},
				"minimumVersion": {
					"description": "As on the wire.",
					"type": "integer",
					"minimum": 0
				},
				"maximumVersion": {
					"description": "As on the wire.",
					"type": "integer",
					"minimum": 0
				},
				"suites": {
					"description": "In wire order.",
					"type": "array",
					"items": {
						"type": "integer",
						"minimum": 0
					}
				},
				"groups": {
					"description": "In wire order.",
					"type": "array",
					"items": {
						"type": "integer",
						"minimum": 0
					}
				},
				"signatureSchemes": {
					"description": "In wire order.",
					"type": "array",
					"items": {
						"type": "integer",
						"minimum": 0
					}
				},
				"compressionMethods": {
					"description": "In wire order; absent where null is the only one.",
					"type": "array",
					"items": {
						"type": "integer",
						"minimum": 0
					}
				},
				"serverName": {
					"description": "server_name; null when the target is an address.",
					"anyOf": [{ "type": "string" }, { "type": "null" }]
				},
				"bytes": {
					"description": "Length of the hello, record header included.",
					"type": "integer",
					"minimum": 0
				}
			}
		},
		"replies": {
			"description": "Every reply, in order.",
			"type": "array",
			"items": { "$ref": "#/$defs/reply" }
		},
		"answer": {
			"description": "What the replies prove.",
			"oneOf": [
				{
					"description": "The server chose from the offer.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "reply"],
					"properties": {
						"kind": { "const": "accepted" },
						"reply": {
							"description": "Position in replies.",
							"type": "integer",
							"minimum": 0
						}
					}
				},
				{
					"description": "The server refused the offer.",
					"type": "object",
					"additionalProperties": false,
					"required": [
						"kind",
						"evidence",
						"reply"
					],
					"properties": {
						"kind": { "const": "refused" },
						"evidence": {
							"description": "How that was proven.",
							"enum": [
								"alert",
								"no-alert",
								"not-tls"
							]
						},
						"reply": {
							"description": "Position in replies.",
							"type": "integer",
							"minimum": 0
						}
					}
				},
				{
					"description": "Nothing was proven.",
					"type": "object",
					"additionalProperties": false,
					"required": [
						"kind",
						"reason",
						"reply"
					],
					"properties": {
						"kind": { "const": "unknown" },
						"reason": {
							"description": "Why.",
							"enum": [
								"silent",
								"closed",
								"reset",
								"cannot-connect",
								"not-tls",
								"malformed",
								"not-offered",
								"alert",
								"not-asked"
							]
						},
						"reply": {
							"description": "Position in replies; null without one.",
							"anyOf": [{
								"type": "integer",
								"minimum": 0
							}, { "type": "null" }]
						}
					}
				}
			]
		},
		"notes": {
			"description": "What the probe noticed on the way.",
			"type": "array",
			"items": { "enum": [
				"short-hello",
				"internal-error-alert",
				"read-without-ml-kem",
				"control-answered"
			] }
		}
	}
};
const schema37 = {
	"description": "The server's first flight.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"version",
		"suite",
		"compressionMethod",
		"group",
		"signatureScheme",
		"keyProof",
		"extensions",
		"alpn",
		"helloRetryRequestGroup",
		"clientCertificateRequested",
		"downgradeMarker",
		"ocspResponse",
		"signedCertificateTimestamps",
		"certificateCompressed",
		"warnings",
		"end"
	],
	"properties": {
		"version": {
			"description": "Negotiated version, as on the wire.",
			"type": "integer",
			"minimum": 0
		},
		"suite": {
			"description": "Cipher suite; for SSLv2 the cipher kind.",
			"type": "integer",
			"minimum": 0
		},
		"cipherKinds": {
			"description": "SSLv2 only: every cipher kind that the server named.",
			"type": "array",
			"items": {
				"type": "integer",
				"minimum": 0
			}
		},
		"compressionMethod": {
			"description": "As on the wire.",
			"type": "integer",
			"minimum": 0
		},
		"group": {
			"description": "Named group; null when there was none or it was not reached.",
			"anyOf": [{
				"type": "integer",
				"minimum": 0
			}, { "type": "null" }]
		},
		"dhBits": {
			"description": "Bits of the prime of DHE.",
			"type": "integer",
			"minimum": 0
		},
		"signatureScheme": {
			"description": "As on the wire; null when there was none.",
			"anyOf": [{
				"type": "integer",
				"minimum": 0
			}, { "type": "null" }]
		},
		"keyProof": {
			"description": "Whether the server proved that it has the key of its certificate.",
			"enum": [
				"verified",
				"invalid",
				"unverifiable",
				"none",
				"not-reached"
			]
		},
		"extensions": {
			"description": "Extension numbers of ServerHello and EncryptedExtensions.",
			"type": "array",
			"items": {
				"type": "integer",
				"minimum": 0
			}
		},
		"alpn": {
			"description": "Protocol that the server chose.",
			"anyOf": [{ "type": "string" }, { "type": "null" }]
		},
		"helloRetryRequestGroup": {
			"description": "Group that a HelloRetryRequest asked for; null when there was none.",
			"anyOf": [{
				"type": "integer",
				"minimum": 0
			}, { "type": "null" }]
		},
		"clientCertificateRequested": {
			"description": "Whether a client certificate was asked for.",
			"type": "boolean"
		},
		"downgradeMarker": {
			"description": "What the end of ServerHello.random says, RFC 8446 4.1.3.",
			"enum": [
				"knows TLS 1.3",
				"knows TLS 1.2",
				null
			]
		},
		"ocspResponse": {
			"description": "Stapled OCSP response: DER in base64.",
			"anyOf": [{ "type": "string" }, { "type": "null" }]
		},
		"signedCertificateTimestamps": {
			"description": "SignedCertificateTimestampList in base64.",
			"anyOf": [{ "type": "string" }, { "type": "null" }]
		},
		"certificateCompressed": {
			"description": "The Certificate message came compressed, RFC 8879.",
			"type": "boolean"
		},
		"warnings": {
			"description": "Descriptions of warning alerts that came first.",
			"type": "array",
			"items": {
				"type": "integer",
				"minimum": 0
			}
		},
		"end": {
			"description": "How far the flight came.",
			"oneOf": [
				{
					"description": "To its end.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind"],
					"properties": { "kind": { "const": "complete" } }
				},
				{ "$ref": "#/$defs/alert" },
				{ "$ref": "#/$defs/ended" },
				{ "$ref": "#/$defs/malformed" },
				{ "$ref": "#/$defs/notOffered" }
			]
		}
	}
};
function validate85(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate85.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.kind === void 0 && (missing0 = "kind") || data.level === void 0 && (missing0 = "level") || data.description === void 0 && (missing0 = "description") || data.warnings === void 0 && (missing0 = "warnings")) {
			validate85.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "kind" || key0 === "level" || key0 === "description" || key0 === "warnings")) {
				validate85.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.kind !== void 0) {
				if ("alert" !== data.kind) {
					validate85.errors = [{
						instancePath: instancePath + "/kind",
						schemaPath: "#/properties/kind/const",
						keyword: "const",
						params: { allowedValue: "alert" },
						message: "must be equal to constant"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.level !== void 0) {
					let data1 = data.level;
					if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
						validate85.errors = [{
							instancePath: instancePath + "/level",
							schemaPath: "#/properties/level/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						}];
						return false;
					}
					if (typeof data1 == "number" && isFinite(data1)) {
						if (data1 < 0 || isNaN(data1)) {
							validate85.errors = [{
								instancePath: instancePath + "/level",
								schemaPath: "#/properties/level/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							}];
							return false;
						}
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.description !== void 0) {
						let data2 = data.description;
						if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
							validate85.errors = [{
								instancePath: instancePath + "/description",
								schemaPath: "#/properties/description/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer"
							}];
							return false;
						}
						if (typeof data2 == "number" && isFinite(data2)) {
							if (data2 < 0 || isNaN(data2)) {
								validate85.errors = [{
									instancePath: instancePath + "/description",
									schemaPath: "#/properties/description/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 0
									},
									message: "must be >= 0"
								}];
								return false;
							}
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.warnings !== void 0) {
							let data3 = data.warnings;
							if (Array.isArray(data3)) {
								const len0 = data3.length;
								for (let i0 = 0; i0 < len0; i0++) {
									let data4 = data3[i0];
									if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
										validate85.errors = [{
											instancePath: instancePath + "/warnings/" + i0,
											schemaPath: "#/properties/warnings/items/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer"
										}];
										return false;
									}
									if (typeof data4 == "number" && isFinite(data4)) {
										if (data4 < 0 || isNaN(data4)) {
											validate85.errors = [{
												instancePath: instancePath + "/warnings/" + i0,
												schemaPath: "#/properties/warnings/items/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 0
												},
												message: "must be >= 0"
											}];
											return false;
										}
									}
								}
							} else {
								validate85.errors = [{
									instancePath: instancePath + "/warnings",
									schemaPath: "#/properties/warnings/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								}];
								return false;
							}
							var valid0 = true;
						} else var valid0 = true;
					}
				}
			}
		}
	} else {
		validate85.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate85.errors = vErrors;
	return true;
}
validate85.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema39 = {
	"description": "The connection ended, or went quiet, before a whole answer.",
	"type": "object",
	"additionalProperties": false,
	"required": ["kind", "bytesRead"],
	"properties": {
		"kind": { "enum": [
			"closed",
			"reset",
			"silent"
		] },
		"bytesRead": {
			"description": "Bytes of the answer received before.",
			"type": "integer",
			"minimum": 0
		}
	}
};
function validate87(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate87.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.kind === void 0 && (missing0 = "kind") || data.bytesRead === void 0 && (missing0 = "bytesRead")) {
			validate87.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "kind" || key0 === "bytesRead")) {
				validate87.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.kind !== void 0) {
				let data0 = data.kind;
				if (!(data0 === "closed" || data0 === "reset" || data0 === "silent")) {
					validate87.errors = [{
						instancePath: instancePath + "/kind",
						schemaPath: "#/properties/kind/enum",
						keyword: "enum",
						params: { allowedValues: schema39.properties.kind.enum },
						message: "must be equal to one of the allowed values"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.bytesRead !== void 0) {
					let data1 = data.bytesRead;
					if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
						validate87.errors = [{
							instancePath: instancePath + "/bytesRead",
							schemaPath: "#/properties/bytesRead/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						}];
						return false;
					}
					if (typeof data1 == "number" && isFinite(data1)) {
						if (data1 < 0 || isNaN(data1)) {
							validate87.errors = [{
								instancePath: instancePath + "/bytesRead",
								schemaPath: "#/properties/bytesRead/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							}];
							return false;
						}
					}
					var valid0 = true;
				} else var valid0 = true;
			}
		}
	} else {
		validate87.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate87.errors = vErrors;
	return true;
}
validate87.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate89(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate89.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.kind === void 0 && (missing0 = "kind") || data.field === void 0 && (missing0 = "field") || data.offset === void 0 && (missing0 = "offset") || data.reason === void 0 && (missing0 = "reason")) {
			validate89.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "kind" || key0 === "field" || key0 === "offset" || key0 === "reason")) {
				validate89.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.kind !== void 0) {
				if ("malformed" !== data.kind) {
					validate89.errors = [{
						instancePath: instancePath + "/kind",
						schemaPath: "#/properties/kind/const",
						keyword: "const",
						params: { allowedValue: "malformed" },
						message: "must be equal to constant"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.field !== void 0) {
					if (typeof data.field !== "string") {
						validate89.errors = [{
							instancePath: instancePath + "/field",
							schemaPath: "#/properties/field/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.offset !== void 0) {
						let data2 = data.offset;
						if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
							validate89.errors = [{
								instancePath: instancePath + "/offset",
								schemaPath: "#/properties/offset/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer"
							}];
							return false;
						}
						if (typeof data2 == "number" && isFinite(data2)) {
							if (data2 < 0 || isNaN(data2)) {
								validate89.errors = [{
									instancePath: instancePath + "/offset",
									schemaPath: "#/properties/offset/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 0
									},
									message: "must be >= 0"
								}];
								return false;
							}
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.reason !== void 0) {
							if (typeof data.reason !== "string") {
								validate89.errors = [{
									instancePath: instancePath + "/reason",
									schemaPath: "#/properties/reason/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid0 = true;
						} else var valid0 = true;
					}
				}
			}
		}
	} else {
		validate89.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate89.errors = vErrors;
	return true;
}
validate89.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema41 = {
	"description": "The server chose what the hello did not offer.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"kind",
		"what",
		"value"
	],
	"properties": {
		"kind": { "const": "not-offered" },
		"what": {
			"description": "What it chose.",
			"enum": [
				"version",
				"suite",
				"group",
				"compression-method",
				"extension",
				"signature-scheme"
			]
		},
		"value": {
			"description": "The number it chose.",
			"type": "integer",
			"minimum": 0
		}
	}
};
function validate91(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate91.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.kind === void 0 && (missing0 = "kind") || data.what === void 0 && (missing0 = "what") || data.value === void 0 && (missing0 = "value")) {
			validate91.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "kind" || key0 === "what" || key0 === "value")) {
				validate91.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.kind !== void 0) {
				if ("not-offered" !== data.kind) {
					validate91.errors = [{
						instancePath: instancePath + "/kind",
						schemaPath: "#/properties/kind/const",
						keyword: "const",
						params: { allowedValue: "not-offered" },
						message: "must be equal to constant"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.what !== void 0) {
					let data1 = data.what;
					if (!(data1 === "version" || data1 === "suite" || data1 === "group" || data1 === "compression-method" || data1 === "extension" || data1 === "signature-scheme")) {
						validate91.errors = [{
							instancePath: instancePath + "/what",
							schemaPath: "#/properties/what/enum",
							keyword: "enum",
							params: { allowedValues: schema41.properties.what.enum },
							message: "must be equal to one of the allowed values"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.value !== void 0) {
						let data2 = data.value;
						if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
							validate91.errors = [{
								instancePath: instancePath + "/value",
								schemaPath: "#/properties/value/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer"
							}];
							return false;
						}
						if (typeof data2 == "number" && isFinite(data2)) {
							if (data2 < 0 || isNaN(data2)) {
								validate91.errors = [{
									instancePath: instancePath + "/value",
									schemaPath: "#/properties/value/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 0
									},
									message: "must be >= 0"
								}];
								return false;
							}
						}
						var valid0 = true;
					} else var valid0 = true;
				}
			}
		}
	} else {
		validate91.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate91.errors = vErrors;
	return true;
}
validate91.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate84(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate84.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.version === void 0 && (missing0 = "version") || data.suite === void 0 && (missing0 = "suite") || data.compressionMethod === void 0 && (missing0 = "compressionMethod") || data.group === void 0 && (missing0 = "group") || data.signatureScheme === void 0 && (missing0 = "signatureScheme") || data.keyProof === void 0 && (missing0 = "keyProof") || data.extensions === void 0 && (missing0 = "extensions") || data.alpn === void 0 && (missing0 = "alpn") || data.helloRetryRequestGroup === void 0 && (missing0 = "helloRetryRequestGroup") || data.clientCertificateRequested === void 0 && (missing0 = "clientCertificateRequested") || data.downgradeMarker === void 0 && (missing0 = "downgradeMarker") || data.ocspResponse === void 0 && (missing0 = "ocspResponse") || data.signedCertificateTimestamps === void 0 && (missing0 = "signedCertificateTimestamps") || data.certificateCompressed === void 0 && (missing0 = "certificateCompressed") || data.warnings === void 0 && (missing0 = "warnings") || data.end === void 0 && (missing0 = "end")) {
				validate84.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!func1.call(schema37.properties, key0)) {
					validate84.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.version !== void 0) {
						let data0 = data.version;
						const _errs2 = errors;
						if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
							validate84.errors = [{
								instancePath: instancePath + "/version",
								schemaPath: "#/properties/version/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer"
							}];
							return false;
						}
						if (errors === _errs2) {
							if (typeof data0 == "number" && isFinite(data0)) {
								if (data0 < 0 || isNaN(data0)) {
									validate84.errors = [{
										instancePath: instancePath + "/version",
										schemaPath: "#/properties/version/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0"
									}];
									return false;
								}
							}
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.suite !== void 0) {
							let data1 = data.suite;
							const _errs4 = errors;
							if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
								validate84.errors = [{
									instancePath: instancePath + "/suite",
									schemaPath: "#/properties/suite/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								}];
								return false;
							}
							if (errors === _errs4) {
								if (typeof data1 == "number" && isFinite(data1)) {
									if (data1 < 0 || isNaN(data1)) {
										validate84.errors = [{
											instancePath: instancePath + "/suite",
											schemaPath: "#/properties/suite/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0"
										}];
										return false;
									}
								}
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.cipherKinds !== void 0) {
								let data2 = data.cipherKinds;
								const _errs6 = errors;
								if (errors === _errs6) {
									if (Array.isArray(data2)) {
										const len0 = data2.length;
										for (let i0 = 0; i0 < len0; i0++) {
											let data3 = data2[i0];
											const _errs8 = errors;
											if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
												validate84.errors = [{
													instancePath: instancePath + "/cipherKinds/" + i0,
													schemaPath: "#/properties/cipherKinds/items/type",
													keyword: "type",
													params: { type: "integer" },
													message: "must be integer"
												}];
												return false;
											}
											if (errors === _errs8) {
												if (typeof data3 == "number" && isFinite(data3)) {
													if (data3 < 0 || isNaN(data3)) {
														validate84.errors = [{
															instancePath: instancePath + "/cipherKinds/" + i0,
															schemaPath: "#/properties/cipherKinds/items/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0"
														}];
														return false;
													}
												}
											}
											if (!(_errs8 === errors)) break;
										}
									} else {
										validate84.errors = [{
											instancePath: instancePath + "/cipherKinds",
											schemaPath: "#/properties/cipherKinds/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array"
										}];
										return false;
									}
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.compressionMethod !== void 0) {
									let data4 = data.compressionMethod;
									const _errs10 = errors;
									if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
										validate84.errors = [{
											instancePath: instancePath + "/compressionMethod",
											schemaPath: "#/properties/compressionMethod/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer"
										}];
										return false;
									}
									if (errors === _errs10) {
										if (typeof data4 == "number" && isFinite(data4)) {
											if (data4 < 0 || isNaN(data4)) {
												validate84.errors = [{
													instancePath: instancePath + "/compressionMethod",
													schemaPath: "#/properties/compressionMethod/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0"
												}];
												return false;
											}
										}
									}
									var valid0 = _errs10 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.group !== void 0) {
										let data5 = data.group;
										const _errs12 = errors;
										const _errs13 = errors;
										let valid2 = false;
										const _errs14 = errors;
										if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
											const err0 = {
												instancePath: instancePath + "/group",
												schemaPath: "#/properties/group/anyOf/0/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer"
											};
											if (vErrors === null) vErrors = [err0];
											else vErrors.push(err0);
											errors++;
										}
										if (errors === _errs14) {
											if (typeof data5 == "number" && isFinite(data5)) {
												if (data5 < 0 || isNaN(data5)) {
													const err1 = {
														instancePath: instancePath + "/group",
														schemaPath: "#/properties/group/anyOf/0/minimum",
														keyword: "minimum",
														params: {
															comparison: ">=",
															limit: 0
														},
														message: "must be >= 0"
													};
													if (vErrors === null) vErrors = [err1];
													else vErrors.push(err1);
													errors++;
												}
											}
										}
										var _valid0 = _errs14 === errors;
										valid2 = valid2 || _valid0;
										const _errs16 = errors;
										if (data5 !== null) {
											const err2 = {
												instancePath: instancePath + "/group",
												schemaPath: "#/properties/group/anyOf/1/type",
												keyword: "type",
												params: { type: "null" },
												message: "must be null"
											};
											if (vErrors === null) vErrors = [err2];
											else vErrors.push(err2);
											errors++;
										}
										var _valid0 = _errs16 === errors;
										valid2 = valid2 || _valid0;
										if (!valid2) {
											const err3 = {
												instancePath: instancePath + "/group",
												schemaPath: "#/properties/group/anyOf",
												keyword: "anyOf",
												params: {},
												message: "must match a schema in anyOf"
											};
											if (vErrors === null) vErrors = [err3];
											else vErrors.push(err3);
											errors++;
											validate84.errors = vErrors;
											return false;
										} else {
											errors = _errs13;
											if (vErrors !== null) {
												if (_errs13) vErrors.length = _errs13;
												else vErrors = null;
											}
										}
										var valid0 = _errs12 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.dhBits !== void 0) {
											let data6 = data.dhBits;
											const _errs18 = errors;
											if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
												validate84.errors = [{
													instancePath: instancePath + "/dhBits",
													schemaPath: "#/properties/dhBits/type",
													keyword: "type",
													params: { type: "integer" },
													message: "must be integer"
												}];
												return false;
											}
											if (errors === _errs18) {
												if (typeof data6 == "number" && isFinite(data6)) {
													if (data6 < 0 || isNaN(data6)) {
														validate84.errors = [{
															instancePath: instancePath + "/dhBits",
															schemaPath: "#/properties/dhBits/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0"
														}];
														return false;
													}
												}
											}
											var valid0 = _errs18 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.signatureScheme !== void 0) {
												let data7 = data.signatureScheme;
												const _errs20 = errors;
												const _errs21 = errors;
												let valid3 = false;
												const _errs22 = errors;
												if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
													const err4 = {
														instancePath: instancePath + "/signatureScheme",
														schemaPath: "#/properties/signatureScheme/anyOf/0/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer"
													};
													if (vErrors === null) vErrors = [err4];
													else vErrors.push(err4);
													errors++;
												}
												if (errors === _errs22) {
													if (typeof data7 == "number" && isFinite(data7)) {
														if (data7 < 0 || isNaN(data7)) {
															const err5 = {
																instancePath: instancePath + "/signatureScheme",
																schemaPath: "#/properties/signatureScheme/anyOf/0/minimum",
																keyword: "minimum",
																params: {
																	comparison: ">=",
																	limit: 0
																},
																message: "must be >= 0"
															};
															if (vErrors === null) vErrors = [err5];
															else vErrors.push(err5);
															errors++;
														}
													}
												}
												var _valid1 = _errs22 === errors;
												valid3 = valid3 || _valid1;
												const _errs24 = errors;
												if (data7 !== null) {
													const err6 = {
														instancePath: instancePath + "/signatureScheme",
														schemaPath: "#/properties/signatureScheme/anyOf/1/type",
														keyword: "type",
														params: { type: "null" },
														message: "must be null"
													};
													if (vErrors === null) vErrors = [err6];
													else vErrors.push(err6);
													errors++;
												}
												var _valid1 = _errs24 === errors;
												valid3 = valid3 || _valid1;
												if (!valid3) {
													const err7 = {
														instancePath: instancePath + "/signatureScheme",
														schemaPath: "#/properties/signatureScheme/anyOf",
														keyword: "anyOf",
														params: {},
														message: "must match a schema in anyOf"
													};
													if (vErrors === null) vErrors = [err7];
													else vErrors.push(err7);
													errors++;
													validate84.errors = vErrors;
													return false;
												} else {
													errors = _errs21;
													if (vErrors !== null) {
														if (_errs21) vErrors.length = _errs21;
														else vErrors = null;
													}
												}
												var valid0 = _errs20 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.keyProof !== void 0) {
													let data8 = data.keyProof;
													const _errs26 = errors;
													if (!(data8 === "verified" || data8 === "invalid" || data8 === "unverifiable" || data8 === "none" || data8 === "not-reached")) {
														validate84.errors = [{
															instancePath: instancePath + "/keyProof",
															schemaPath: "#/properties/keyProof/enum",
															keyword: "enum",
															params: { allowedValues: schema37.properties.keyProof.enum },
															message: "must be equal to one of the allowed values"
														}];
														return false;
													}
													var valid0 = _errs26 === errors;
												} else var valid0 = true;
												if (valid0) {
													if (data.extensions !== void 0) {
														let data9 = data.extensions;
														const _errs27 = errors;
														if (errors === _errs27) {
															if (Array.isArray(data9)) {
																const len1 = data9.length;
																for (let i1 = 0; i1 < len1; i1++) {
																	let data10 = data9[i1];
																	const _errs29 = errors;
																	if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
																		validate84.errors = [{
																			instancePath: instancePath + "/extensions/" + i1,
																			schemaPath: "#/properties/extensions/items/type",
																			keyword: "type",
																			params: { type: "integer" },
																			message: "must be integer"
																		}];
																		return false;
																	}
																	if (errors === _errs29) {
																		if (typeof data10 == "number" && isFinite(data10)) {
																			if (data10 < 0 || isNaN(data10)) {
																				validate84.errors = [{
																					instancePath: instancePath + "/extensions/" + i1,
																					schemaPath: "#/properties/extensions/items/minimum",
																					keyword: "minimum",
																					params: {
																						comparison: ">=",
																						limit: 0
																					},
																					message: "must be >= 0"
																				}];
																				return false;
																			}
																		}
																	}
																	if (!(_errs29 === errors)) break;
																}
															} else {
																validate84.errors = [{
																	instancePath: instancePath + "/extensions",
																	schemaPath: "#/properties/extensions/type",
																	keyword: "type",
																	params: { type: "array" },
																	message: "must be array"
																}];
																return false;
															}
														}
														var valid0 = _errs27 === errors;
													} else var valid0 = true;
													if (valid0) {
														if (data.alpn !== void 0) {
															let data11 = data.alpn;
															const _errs31 = errors;
															const _errs32 = errors;
															let valid5 = false;
															const _errs33 = errors;
															if (typeof data11 !== "string") {
																const err8 = {
																	instancePath: instancePath + "/alpn",
																	schemaPath: "#/properties/alpn/anyOf/0/type",
																	keyword: "type",
																	params: { type: "string" },
																	message: "must be string"
																};
																if (vErrors === null) vErrors = [err8];
																else vErrors.push(err8);
																errors++;
															}
															var _valid2 = _errs33 === errors;
															valid5 = valid5 || _valid2;
															const _errs35 = errors;
															if (data11 !== null) {
																const err9 = {
																	instancePath: instancePath + "/alpn",
																	schemaPath: "#/properties/alpn/anyOf/1/type",
																	keyword: "type",
																	params: { type: "null" },
																	message: "must be null"
																};
																if (vErrors === null) vErrors = [err9];
																else vErrors.push(err9);
																errors++;
															}
															var _valid2 = _errs35 === errors;
															valid5 = valid5 || _valid2;
															if (!valid5) {
																const err10 = {
																	instancePath: instancePath + "/alpn",
																	schemaPath: "#/properties/alpn/anyOf",
																	keyword: "anyOf",
																	params: {},
																	message: "must match a schema in anyOf"
																};
																if (vErrors === null) vErrors = [err10];
																else vErrors.push(err10);
																errors++;
																validate84.errors = vErrors;
																return false;
															} else {
																errors = _errs32;
																if (vErrors !== null) {
																	if (_errs32) vErrors.length = _errs32;
																	else vErrors = null;
																}
															}
															var valid0 = _errs31 === errors;
														} else var valid0 = true;
														if (valid0) {
															if (data.helloRetryRequestGroup !== void 0) {
																let data12 = data.helloRetryRequestGroup;
																const _errs37 = errors;
																const _errs38 = errors;
																let valid6 = false;
																const _errs39 = errors;
																if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
																	const err11 = {
																		instancePath: instancePath + "/helloRetryRequestGroup",
																		schemaPath: "#/properties/helloRetryRequestGroup/anyOf/0/type",
																		keyword: "type",
																		params: { type: "integer" },
																		message: "must be integer"
																	};
																	if (vErrors === null) vErrors = [err11];
																	else vErrors.push(err11);
																	errors++;
																}
																if (errors === _errs39) {
																	if (typeof data12 == "number" && isFinite(data12)) {
																		if (data12 < 0 || isNaN(data12)) {
																			const err12 = {
																				instancePath: instancePath + "/helloRetryRequestGroup",
																				schemaPath: "#/properties/helloRetryRequestGroup/anyOf/0/minimum",
																				keyword: "minimum",
																				params: {
																					comparison: ">=",
																					limit: 0
																				},
																				message: "must be >= 0"
																			};
																			if (vErrors === null) vErrors = [err12];
																			else vErrors.push(err12);
																			errors++;
																		}
																	}
																}
																var _valid3 = _errs39 === errors;
																valid6 = valid6 || _valid3;
																const _errs41 = errors;
																if (data12 !== null) {
																	const err13 = {
																		instancePath: instancePath + "/helloRetryRequestGroup",
																		schemaPath: "#/properties/helloRetryRequestGroup/anyOf/1/type",
																		keyword: "type",
																		params: { type: "null" },
																		message: "must be null"
																	};
																	if (vErrors === null) vErrors = [err13];
																	else vErrors.push(err13);
																	errors++;
																}
																var _valid3 = _errs41 === errors;
																valid6 = valid6 || _valid3;
																if (!valid6) {
																	const err14 = {
																		instancePath: instancePath + "/helloRetryRequestGroup",
																		schemaPath: "#/properties/helloRetryRequestGroup/anyOf",
																		keyword: "anyOf",
																		params: {},
																		message: "must match a schema in anyOf"
																	};
																	if (vErrors === null) vErrors = [err14];
																	else vErrors.push(err14);
																	errors++;
																	validate84.errors = vErrors;
																	return false;
																} else {
																	errors = _errs38;
																	if (vErrors !== null) {
																		if (_errs38) vErrors.length = _errs38;
																		else vErrors = null;
																	}
																}
																var valid0 = _errs37 === errors;
															} else var valid0 = true;
															if (valid0) {
																if (data.clientCertificateRequested !== void 0) {
																	const _errs43 = errors;
																	if (typeof data.clientCertificateRequested !== "boolean") {
																		validate84.errors = [{
																			instancePath: instancePath + "/clientCertificateRequested",
																			schemaPath: "#/properties/clientCertificateRequested/type",
																			keyword: "type",
																			params: { type: "boolean" },
																			message: "must be boolean"
																		}];
																		return false;
																	}
																	var valid0 = _errs43 === errors;
																} else var valid0 = true;
																if (valid0) {
																	if (data.downgradeMarker !== void 0) {
																		let data14 = data.downgradeMarker;
																		const _errs45 = errors;
																		if (!(data14 === "knows TLS 1.3" || data14 === "knows TLS 1.2" || data14 === null)) {
																			validate84.errors = [{
																				instancePath: instancePath + "/downgradeMarker",
																				schemaPath: "#/properties/downgradeMarker/enum",
																				keyword: "enum",
																				params: { allowedValues: schema37.properties.downgradeMarker.enum },
																				message: "must be equal to one of the allowed values"
																			}];
																			return false;
																		}
																		var valid0 = _errs45 === errors;
																	} else var valid0 = true;
																	if (valid0) {
																		if (data.ocspResponse !== void 0) {
																			let data15 = data.ocspResponse;
																			const _errs46 = errors;
																			const _errs47 = errors;
																			let valid7 = false;
																			const _errs48 = errors;
																			if (typeof data15 !== "string") {
																				const err15 = {
																					instancePath: instancePath + "/ocspResponse",
																					schemaPath: "#/properties/ocspResponse/anyOf/0/type",
																					keyword: "type",
																					params: { type: "string" },
																					message: "must be string"
																				};
																				if (vErrors === null) vErrors = [err15];
																				else vErrors.push(err15);
																				errors++;
																			}
																			var _valid4 = _errs48 === errors;
																			valid7 = valid7 || _valid4;
																			const _errs50 = errors;
																			if (data15 !== null) {
																				const err16 = {
																					instancePath: instancePath + "/ocspResponse",
																					schemaPath: "#/properties/ocspResponse/anyOf/1/type",
																					keyword: "type",
																					params: { type: "null" },
																					message: "must be null"
																				};
																				if (vErrors === null) vErrors = [err16];
																				else vErrors.push(err16);
																				errors++;
																			}
																			var _valid4 = _errs50 === errors;
																			valid7 = valid7 || _valid4;
																			if (!valid7) {
																				const err17 = {
																					instancePath: instancePath + "/ocspResponse",
																					schemaPath: "#/properties/ocspResponse/anyOf",
																					keyword: "anyOf",
																					params: {},
																					message: "must match a schema in anyOf"
																				};
																				if (vErrors === null) vErrors = [err17];
																				else vErrors.push(err17);
																				errors++;
																				validate84.errors = vErrors;
																				return false;
																			} else {
																				errors = _errs47;
																				if (vErrors !== null) {
																					if (_errs47) vErrors.length = _errs47;
																					else vErrors = null;
																				}
																			}
																			var valid0 = _errs46 === errors;
																		} else var valid0 = true;
																		if (valid0) {
																			if (data.signedCertificateTimestamps !== void 0) {
																				let data16 = data.signedCertificateTimestamps;
																				const _errs52 = errors;
																				const _errs53 = errors;
																				let valid8 = false;
																				const _errs54 = errors;
																				if (typeof data16 !== "string") {
																					const err18 = {
																						instancePath: instancePath + "/signedCertificateTimestamps",
																						schemaPath: "#/properties/signedCertificateTimestamps/anyOf/0/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					};
																					if (vErrors === null) vErrors = [err18];
																					else vErrors.push(err18);
																					errors++;
																				}
																				var _valid5 = _errs54 === errors;
																				valid8 = valid8 || _valid5;
																				const _errs56 = errors;
																				if (data16 !== null) {
																					const err19 = {
																						instancePath: instancePath + "/signedCertificateTimestamps",
																						schemaPath: "#/properties/signedCertificateTimestamps/anyOf/1/type",
																						keyword: "type",
																						params: { type: "null" },
																						message: "must be null"
																					};
																					if (vErrors === null) vErrors = [err19];
																					else vErrors.push(err19);
																					errors++;
																				}
																				var _valid5 = _errs56 === errors;
																				valid8 = valid8 || _valid5;
																				if (!valid8) {
																					const err20 = {
																						instancePath: instancePath + "/signedCertificateTimestamps",
																						schemaPath: "#/properties/signedCertificateTimestamps/anyOf",
																						keyword: "anyOf",
																						params: {},
																						message: "must match a schema in anyOf"
																					};
																					if (vErrors === null) vErrors = [err20];
																					else vErrors.push(err20);
																					errors++;
																					validate84.errors = vErrors;
																					return false;
																				} else {
																					errors = _errs53;
																					if (vErrors !== null) {
																						if (_errs53) vErrors.length = _errs53;
																						else vErrors = null;
																					}
																				}
																				var valid0 = _errs52 === errors;
																			} else var valid0 = true;
																			if (valid0) {
																				if (data.certificateCompressed !== void 0) {
																					const _errs58 = errors;
																					if (typeof data.certificateCompressed !== "boolean") {
																						validate84.errors = [{
																							instancePath: instancePath + "/certificateCompressed",
																							schemaPath: "#/properties/certificateCompressed/type",
																							keyword: "type",
																							params: { type: "boolean" },
																							message: "must be boolean"
																						}];
																						return false;
																					}
																					var valid0 = _errs58 === errors;
																				} else var valid0 = true;
																				if (valid0) {
																					if (data.warnings !== void 0) {
																						let data18 = data.warnings;
																						const _errs60 = errors;
																						if (errors === _errs60) {
																							if (Array.isArray(data18)) {
																								const len2 = data18.length;
																								for (let i2 = 0; i2 < len2; i2++) {
																									let data19 = data18[i2];
																									const _errs62 = errors;
																									if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19) && isFinite(data19))) {
																										validate84.errors = [{
																											instancePath: instancePath + "/warnings/" + i2,
																											schemaPath: "#/properties/warnings/items/type",
																											keyword: "type",
																											params: { type: "integer" },
																											message: "must be integer"
																										}];
																										return false;
																									}
																									if (errors === _errs62) {
																										if (typeof data19 == "number" && isFinite(data19)) {
																											if (data19 < 0 || isNaN(data19)) {
																												validate84.errors = [{
																													instancePath: instancePath + "/warnings/" + i2,
																													schemaPath: "#/properties/warnings/items/minimum",
																													keyword: "minimum",
																													params: {
																														comparison: ">=",
																														limit: 0
																													},
																													message: "must be >= 0"
																												}];
																												return false;
																											}
																										}
																									}
																									if (!(_errs62 === errors)) break;
																								}
																							} else {
																								validate84.errors = [{
																									instancePath: instancePath + "/warnings",
																									schemaPath: "#/properties/warnings/type",
																									keyword: "type",
																									params: { type: "array" },
																									message: "must be array"
																								}];
																								return false;
																							}
																						}
																						var valid0 = _errs60 === errors;
																					} else var valid0 = true;
																					if (valid0) {
																						if (data.end !== void 0) {
																							let data20 = data.end;
																							const _errs64 = errors;
																							const _errs65 = errors;
																							let valid10 = false;
																							let passing0 = null;
																							const _errs66 = errors;
																							if (errors === _errs66) {
																								if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
																									let missing1;
																									if (data20.kind === void 0 && (missing1 = "kind")) {
																										const err21 = {
																											instancePath: instancePath + "/end",
																											schemaPath: "#/properties/end/oneOf/0/required",
																											keyword: "required",
																											params: { missingProperty: missing1 },
																											message: "must have required property '" + missing1 + "'"
																										};
																										if (vErrors === null) vErrors = [err21];
																										else vErrors.push(err21);
																										errors++;
																									} else {
																										const _errs68 = errors;
																										for (const key1 in data20) if (!(key1 === "kind")) {
																											const err22 = {
																												instancePath: instancePath + "/end",
																												schemaPath: "#/properties/end/oneOf/0/additionalProperties",
																												keyword: "additionalProperties",
																												params: { additionalProperty: key1 },
																												message: "must NOT have additional properties"
																											};
																											if (vErrors === null) vErrors = [err22];
																											else vErrors.push(err22);
																											errors++;
																											break;
																										}
																										if (_errs68 === errors) {
																											if (data20.kind !== void 0) {
																												if ("complete" !== data20.kind) {
																													const err23 = {
																														instancePath: instancePath + "/end/kind",
																														schemaPath: "#/properties/end/oneOf/0/properties/kind/const",
																														keyword: "const",
																														params: { allowedValue: "complete" },
																														message: "must be equal to constant"
																													};
																													if (vErrors === null) vErrors = [err23];
																													else vErrors.push(err23);
																													errors++;
																												}
																											}
																										}
																									}
																								} else {
																									const err24 = {
																										instancePath: instancePath + "/end",
																										schemaPath: "#/properties/end/oneOf/0/type",
																										keyword: "type",
																										params: { type: "object" },
																										message: "must be object"
																									};
																									if (vErrors === null) vErrors = [err24];
																									else vErrors.push(err24);
																									errors++;
																								}
																							}
																							var _valid6 = _errs66 === errors;
																							if (_valid6) {
																								valid10 = true;
																								passing0 = 0;
																								var props0 = true;
																							}
																							const _errs70 = errors;
																							if (!validate85(data20, {
																								instancePath: instancePath + "/end",
																								parentData: data,
																								parentDataProperty: "end",
																								rootData,
																								dynamicAnchors
																							})) {
																								vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
																								errors = vErrors.length;
																							}
																							var _valid6 = _errs70 === errors;
																							if (_valid6 && valid10) {
																								valid10 = false;
																								passing0 = [passing0, 1];
																							} else {
																								if (_valid6) {
																									valid10 = true;
																									passing0 = 1;
																									if (props0 !== true) props0 = true;
																								}
																								const _errs71 = errors;
																								if (!validate87(data20, {
																									instancePath: instancePath + "/end",
																									parentData: data,
																									parentDataProperty: "end",
																									rootData,
																									dynamicAnchors
																								})) {
																									vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
																									errors = vErrors.length;
																								}
																								var _valid6 = _errs71 === errors;
																								if (_valid6 && valid10) {
																									valid10 = false;
																									passing0 = [passing0, 2];
																								} else {
																									if (_valid6) {
																										valid10 = true;
																										passing0 = 2;
																										if (props0 !== true) props0 = true;
																									}
																									const _errs72 = errors;
																									if (!validate89(data20, {
																										instancePath: instancePath + "/end",
																										parentData: data,
																										parentDataProperty: "end",
																										rootData,
																										dynamicAnchors
																									})) {
																										vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
																										errors = vErrors.length;
																									}
																									var _valid6 = _errs72 === errors;
																									if (_valid6 && valid10) {
																										valid10 = false;
																										passing0 = [passing0, 3];
																									} else {
																										if (_valid6) {
																											valid10 = true;
																											passing0 = 3;
																											if (props0 !== true) props0 = true;
																										}
																										const _errs73 = errors;
																										if (!validate91(data20, {
																											instancePath: instancePath + "/end",
																											parentData: data,
																											parentDataProperty: "end",
																											rootData,
																											dynamicAnchors
																										})) {
																											vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
																											errors = vErrors.length;
																										}
																										var _valid6 = _errs73 === errors;
																										if (_valid6 && valid10) {
																											valid10 = false;
																											passing0 = [passing0, 4];
																										} else if (_valid6) {
																											valid10 = true;
																											passing0 = 4;
																											if (props0 !== true) props0 = true;
																										}
																									}
																								}
																							}
																							if (!valid10) {
																								const err25 = {
																									instancePath: instancePath + "/end",
																									schemaPath: "#/properties/end/oneOf",
																									keyword: "oneOf",
																									params: { passingSchemas: passing0 },
																									message: "must match exactly one schema in oneOf"
																								};
																								if (vErrors === null) vErrors = [err25];
																								else vErrors.push(err25);
																								errors++;
																								validate84.errors = vErrors;
																								return false;
																							} else {
																								errors = _errs65;
																								if (vErrors !== null) {
																									if (_errs65) vErrors.length = _errs65;
																									else vErrors = null;
																								}
																							}
																							var valid0 = _errs64 === errors;
																						} else var valid0 = true;
																					}
																				}
																			}
																		}
																	}
																}
															}
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate84.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate84.errors = vErrors;
	return errors === 0;
}
validate84.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate96(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate96.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.kind === void 0 && (missing0 = "kind") || data.statusLine === void 0 && (missing0 = "statusLine")) {
			validate96.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "kind" || key0 === "statusLine")) {
				validate96.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.kind !== void 0) {
				if ("http" !== data.kind) {
					validate96.errors = [{
						instancePath: instancePath + "/kind",
						schemaPath: "#/properties/kind/const",
						keyword: "const",
						params: { allowedValue: "http" },
						message: "must be equal to constant"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.statusLine !== void 0) {
					if (typeof data.statusLine !== "string") {
						validate96.errors = [{
							instancePath: instancePath + "/statusLine",
							schemaPath: "#/properties/statusLine/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
			}
		}
	} else {
		validate96.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate96.errors = vErrors;
	return true;
}
validate96.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate98(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate98.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.kind === void 0 && (missing0 = "kind") || data.firstBytes === void 0 && (missing0 = "firstBytes")) {
			validate98.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "kind" || key0 === "firstBytes")) {
				validate98.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.kind !== void 0) {
				if ("not-tls" !== data.kind) {
					validate98.errors = [{
						instancePath: instancePath + "/kind",
						schemaPath: "#/properties/kind/const",
						keyword: "const",
						params: { allowedValue: "not-tls" },
						message: "must be equal to constant"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.firstBytes !== void 0) {
					if (typeof data.firstBytes !== "string") {
						validate98.errors = [{
							instancePath: instancePath + "/firstBytes",
							schemaPath: "#/properties/firstBytes/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
			}
		}
	} else {
		validate98.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate98.errors = vErrors;
	return true;
}
validate98.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema44 = {
	"description": "No connection.",
	"type": "object",
	"additionalProperties": false,
	"required": ["kind", "code"],
	"properties": {
		"kind": { "enum": [
			"connection-refused",
			"connection-timed-out",
			"no-route",
			"connection-failed"
		] },
		"code": {
			"description": "Code of the system.",
			"type": "string"
		}
	}
};
function validate102(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate102.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.kind === void 0 && (missing0 = "kind") || data.code === void 0 && (missing0 = "code")) {
			validate102.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "kind" || key0 === "code")) {
				validate102.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.kind !== void 0) {
				let data0 = data.kind;
				if (!(data0 === "connection-refused" || data0 === "connection-timed-out" || data0 === "no-route" || data0 === "connection-failed")) {
					validate102.errors = [{
						instancePath: instancePath + "/kind",
						schemaPath: "#/properties/kind/enum",
						keyword: "enum",
						params: { allowedValues: schema44.properties.kind.enum },
						message: "must be equal to one of the allowed values"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.code !== void 0) {
					if (typeof data.code !== "string") {
						validate102.errors = [{
							instancePath: instancePath + "/code",
							schemaPath: "#/properties/code/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
			}
		}
	} else {
		validate102.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate102.errors = vErrors;
	return true;
}
validate102.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema45 = {
	"description": "No connection because of the proxy on the way: says nothing of the target.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"kind",
		"proxy",
		"reason",
		"code"
	],
	"properties": {
		"kind": { "const": "proxy-failure" },
		"proxy": {
			"description": "host:port, without credentials.",
			"type": "string"
		},
		"reason": {
			"description": "How it failed.",
			"enum": [
				"unreachable",
				"silent",
				"closed",
				"malformed",
				"status"
			]
		},
		"code": {
			"description": "The status that it answered CONNECT with, else a code of the system.",
			"type": "string"
		}
	}
};
function validate104(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate104.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.kind === void 0 && (missing0 = "kind") || data.proxy === void 0 && (missing0 = "proxy") || data.reason === void 0 && (missing0 = "reason") || data.code === void 0 && (missing0 = "code")) {
			validate104.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "kind" || key0 === "proxy" || key0 === "reason" || key0 === "code")) {
				validate104.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.kind !== void 0) {
				if ("proxy-failure" !== data.kind) {
					validate104.errors = [{
						instancePath: instancePath + "/kind",
						schemaPath: "#/properties/kind/const",
						keyword: "const",
						params: { allowedValue: "proxy-failure" },
						message: "must be equal to constant"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.proxy !== void 0) {
					if (typeof data.proxy !== "string") {
						validate104.errors = [{
							instancePath: instancePath + "/proxy",
							schemaPath: "#/properties/proxy/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.reason !== void 0) {
						let data2 = data.reason;
						if (!(data2 === "unreachable" || data2 === "silent" || data2 === "closed" || data2 === "malformed" || data2 === "status")) {
							validate104.errors = [{
								instancePath: instancePath + "/reason",
								schemaPath: "#/properties/reason/enum",
								keyword: "enum",
								params: { allowedValues: schema45.properties.reason.enum },
								message: "must be equal to one of the allowed values"
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.code !== void 0) {
							if (typeof data.code !== "string") {
								validate104.errors = [{
									instancePath: instancePath + "/code",
									schemaPath: "#/properties/code/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid0 = true;
						} else var valid0 = true;
					}
				}
			}
		}
	} else {
		validate104.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate104.errors = vErrors;
	return true;
}
validate104.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate83(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate83.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	const _errs0 = errors;
	let valid0 = false;
	let passing0 = null;
	const _errs1 = errors;
	if (errors === _errs1) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.kind === void 0 && (missing0 = "kind") || data.facts === void 0 && (missing0 = "facts") || data.certificates === void 0 && (missing0 = "certificates")) {
				const err0 = {
					instancePath,
					schemaPath: "#/oneOf/0/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			} else {
				const _errs3 = errors;
				for (const key0 in data) if (!(key0 === "kind" || key0 === "facts" || key0 === "certificates")) {
					const err1 = {
						instancePath,
						schemaPath: "#/oneOf/0/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
					break;
				}
				if (_errs3 === errors) {
					if (data.kind !== void 0) {
						const _errs4 = errors;
						if ("flight" !== data.kind) {
							const err2 = {
								instancePath: instancePath + "/kind",
								schemaPath: "#/oneOf/0/properties/kind/const",
								keyword: "const",
								params: { allowedValue: "flight" },
								message: "must be equal to constant"
							};
							if (vErrors === null) vErrors = [err2];
							else vErrors.push(err2);
							errors++;
						}
						var valid1 = _errs4 === errors;
					} else var valid1 = true;
					if (valid1) {
						if (data.facts !== void 0) {
							const _errs5 = errors;
							if (!validate84(data.facts, {
								instancePath: instancePath + "/facts",
								parentData: data,
								parentDataProperty: "facts",
								rootData,
								dynamicAnchors
							})) {
								vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
								errors = vErrors.length;
							}
							var valid1 = _errs5 === errors;
						} else var valid1 = true;
						if (valid1) {
							if (data.certificates !== void 0) {
								let data2 = data.certificates;
								const _errs6 = errors;
								if (errors === _errs6) {
									if (Array.isArray(data2)) {
										const len0 = data2.length;
										for (let i0 = 0; i0 < len0; i0++) {
											let data3 = data2[i0];
											const _errs8 = errors;
											if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
												const err3 = {
													instancePath: instancePath + "/certificates/" + i0,
													schemaPath: "#/oneOf/0/properties/certificates/items/type",
													keyword: "type",
													params: { type: "integer" },
													message: "must be integer"
												};
												if (vErrors === null) vErrors = [err3];
												else vErrors.push(err3);
												errors++;
											}
											if (errors === _errs8) {
												if (typeof data3 == "number" && isFinite(data3)) {
													if (data3 < 0 || isNaN(data3)) {
														const err4 = {
															instancePath: instancePath + "/certificates/" + i0,
															schemaPath: "#/oneOf/0/properties/certificates/items/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0"
														};
														if (vErrors === null) vErrors = [err4];
														else vErrors.push(err4);
														errors++;
													}
												}
											}
											if (!(_errs8 === errors)) break;
										}
									} else {
										const err5 = {
											instancePath: instancePath + "/certificates",
											schemaPath: "#/oneOf/0/properties/certificates/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array"
										};
										if (vErrors === null) vErrors = [err5];
										else vErrors.push(err5);
										errors++;
									}
								}
								var valid1 = _errs6 === errors;
							} else var valid1 = true;
						}
					}
				}
			}
		} else {
			const err6 = {
				instancePath,
				schemaPath: "#/oneOf/0/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
	}
	var _valid0 = _errs1 === errors;
	if (_valid0) {
		valid0 = true;
		passing0 = 0;
		var props0 = true;
	}
	const _errs10 = errors;
	if (!validate85(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
		errors = vErrors.length;
	}
	var _valid0 = _errs10 === errors;
	if (_valid0 && valid0) {
		valid0 = false;
		passing0 = [passing0, 1];
	} else {
		if (_valid0) {
			valid0 = true;
			passing0 = 1;
			if (props0 !== true) props0 = true;
		}
		const _errs11 = errors;
		if (!validate87(data, {
			instancePath,
			parentData,
			parentDataProperty,
			rootData,
			dynamicAnchors
		})) {
			vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
			errors = vErrors.length;
		}
		var _valid0 = _errs11 === errors;
		if (_valid0 && valid0) {
			valid0 = false;
			passing0 = [passing0, 2];
		} else {
			if (_valid0) {
				valid0 = true;
				passing0 = 2;
				if (props0 !== true) props0 = true;
			}
			const _errs12 = errors;
			if (!validate96(data, {
				instancePath,
				parentData,
				parentDataProperty,
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
				errors = vErrors.length;
			}
			var _valid0 = _errs12 === errors;
			if (_valid0 && valid0) {
				valid0 = false;
				passing0 = [passing0, 3];
			} else {
				if (_valid0) {
					valid0 = true;
					passing0 = 3;
					if (props0 !== true) props0 = true;
				}
				const _errs13 = errors;
				if (!validate98(data, {
					instancePath,
					parentData,
					parentDataProperty,
					rootData,
					dynamicAnchors
				})) {
					vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
					errors = vErrors.length;
				}
				var _valid0 = _errs13 === errors;
				if (_valid0 && valid0) {
					valid0 = false;
					passing0 = [passing0, 4];
				} else {
					if (_valid0) {
						valid0 = true;
						passing0 = 4;
						if (props0 !== true) props0 = true;
					}
					const _errs14 = errors;
					if (!validate89(data, {
						instancePath,
						parentData,
						parentDataProperty,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
						errors = vErrors.length;
					}
					var _valid0 = _errs14 === errors;
					if (_valid0 && valid0) {
						valid0 = false;
						passing0 = [passing0, 5];
					} else {
						if (_valid0) {
							valid0 = true;
							passing0 = 5;
							if (props0 !== true) props0 = true;
						}
						const _errs15 = errors;
						if (!validate91(data, {
							instancePath,
							parentData,
							parentDataProperty,
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
							errors = vErrors.length;
						}
						var _valid0 = _errs15 === errors;
						if (_valid0 && valid0) {
							valid0 = false;
							passing0 = [passing0, 6];
						} else {
							if (_valid0) {
								valid0 = true;
								passing0 = 6;
								if (props0 !== true) props0 = true;
							}
							const _errs16 = errors;
							if (!validate102(data, {
								instancePath,
								parentData,
								parentDataProperty,
								rootData,
								dynamicAnchors
							})) {
								vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
								errors = vErrors.length;
							}
							var _valid0 = _errs16 === errors;
							if (_valid0 && valid0) {
								valid0 = false;
								passing0 = [passing0, 7];
							} else {
								if (_valid0) {
									valid0 = true;
									passing0 = 7;
									if (props0 !== true) props0 = true;
								}
								const _errs17 = errors;
								if (!validate104(data, {
									instancePath,
									parentData,
									parentDataProperty,
									rootData,
									dynamicAnchors
								})) {
									vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
									errors = vErrors.length;
								}
								var _valid0 = _errs17 === errors;
								if (_valid0 && valid0) {
									valid0 = false;
									passing0 = [passing0, 8];
								} else {
									if (_valid0) {
										valid0 = true;
										passing0 = 8;
										if (props0 !== true) props0 = true;
									}
									const _errs18 = errors;
									if (!validate78(data, {
										instancePath,
										parentData,
										parentDataProperty,
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
										errors = vErrors.length;
									}
									var _valid0 = _errs18 === errors;
									if (_valid0 && valid0) {
										valid0 = false;
										passing0 = [passing0, 9];
									} else if (_valid0) {
										valid0 = true;
										passing0 = 9;
										if (props0 !== true) props0 = true;
									}
								}
							}
						}
					}
				}
			}
		}
	}
	if (!valid0) {
		const err7 = {
			instancePath,
			schemaPath: "#/oneOf",
			keyword: "oneOf",
			params: { passingSchemas: passing0 },
			message: "must match exactly one schema in oneOf"
		};
		if (vErrors === null) vErrors = [err7];
		else vErrors.push(err7);
		errors++;
		validate83.errors = vErrors;
		return false;
	} else {
		errors = _errs0;
		if (vErrors !== null) {
			if (_errs0) vErrors.length = _errs0;
			else vErrors = null;
		}
	}
	validate83.errors = vErrors;
	evaluated0.props = props0;
	return errors === 0;
}
validate83.evaluated = {
	"dynamicProps": true,
	"dynamicItems": false
};
function validate82(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate82.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.purpose === void 0 && (missing0 = "purpose") || data.offer === void 0 && (missing0 = "offer") || data.replies === void 0 && (missing0 = "replies") || data.answer === void 0 && (missing0 = "answer") || data.notes === void 0 && (missing0 = "notes")) {
				validate82.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "purpose" || key0 === "offer" || key0 === "replies" || key0 === "answer" || key0 === "notes")) {
					validate82.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.purpose !== void 0) {
						let data0 = data.purpose;
						const _errs2 = errors;
						if (!(data0 === "client" || data0 === "client-1.2-ecdsa" || data0 === "client-1.2-rsa" || data0 === "client-1.3-ecdsa" || data0 === "client-1.3-rsa" || data0 === "named-client" || data0 === "unwanted" || data0 === "legacy" || data0 === "sslv2" || data0 === "diagnostic" || data0 === "large-hello" || data0 === "fallback" || data0 === "exception")) {
							validate82.errors = [{
								instancePath: instancePath + "/purpose",
								schemaPath: "#/properties/purpose/enum",
								keyword: "enum",
								params: { allowedValues: schema35.properties.purpose.enum },
								message: "must be equal to one of the allowed values"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.offer !== void 0) {
							let data1 = data.offer;
							const _errs3 = errors;
							if (errors === _errs3) {
								if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
									let missing1;
									if (data1.hello === void 0 && (missing1 = "hello") || data1.minimumVersion === void 0 && (missing1 = "minimumVersion") || data1.maximumVersion === void 0 && (missing1 = "maximumVersion") || data1.suites === void 0 && (missing1 = "suites") || data1.groups === void 0 && (missing1 = "groups") || data1.signatureSchemes === void 0 && (missing1 = "signatureSchemes") || data1.serverName === void 0 && (missing1 = "serverName") || data1.bytes === void 0 && (missing1 = "bytes")) {
										validate82.errors = [{
											instancePath: instancePath + "/offer",
											schemaPath: "#/properties/offer/required",
											keyword: "required",
											params: { missingProperty: missing1 },
											message: "must have required property '" + missing1 + "'"
										}];
										return false;
									} else {
										const _errs5 = errors;
										for (const key1 in data1) if (!func1.call(schema35.properties.offer.properties, key1)) {
											validate82.errors = [{
												instancePath: instancePath + "/offer",
												schemaPath: "#/properties/offer/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key1 },
												message: "must NOT have additional properties"
											}];
											return false;
										}
										if (_errs5 === errors) {
											if (data1.hello !== void 0) {
												const _errs6 = errors;
												if (typeof data1.hello !== "string") {
													validate82.errors = [{
														instancePath: instancePath + "/offer/hello",
														schemaPath: "#/properties/offer/properties/hello/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string"
													}];
													return false;
												}
												var valid1 = _errs6 === errors;
											} else var valid1 = true;
											if (valid1) {
												if (data1.minimumVersion !== void 0) {
													let data3 = data1.minimumVersion;
													const _errs8 = errors;
													if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
														validate82.errors = [{
															instancePath: instancePath + "/offer/minimumVersion",
															schemaPath: "#/properties/offer/properties/minimumVersion/type",
															keyword: "type",
															params: { type: "integer" },
															message: "must be integer"
														}];
														return false;
													}
													if (errors === _errs8) {
														if (typeof data3 == "number" && isFinite(data3)) {
															if (data3 < 0 || isNaN(data3)) {
																validate82.errors = [{
																	instancePath: instancePath + "/offer/minimumVersion",
																	schemaPath: "#/properties/offer/properties/minimumVersion/minimum",
																	keyword: "minimum",
																	params: {
																		comparison: ">=",
																		limit: 0
																	},
																	message: "must be >= 0"
																}];
																return false;
															}
														}
													}
													var valid1 = _errs8 === errors;
												} else var valid1 = true;
												if (valid1) {
													if (data1.maximumVersion !== void 0) {
														let data4 = data1.maximumVersion;
														const _errs10 = errors;
														if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
															validate82.errors = [{
																instancePath: instancePath + "/offer/maximumVersion",
																schemaPath: "#/properties/offer/properties/maximumVersion/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer"
															}];
															return false;
														}
														if (errors === _errs10) {
															if (typeof data4 == "number" && isFinite(data4)) {
																if (data4 < 0 || isNaN(data4)) {
																	validate82.errors = [{
																		instancePath: instancePath + "/offer/maximumVersion",
																		schemaPath: "#/properties/offer/properties/maximumVersion/minimum",
																		keyword: "minimum",
																		params: {
																			comparison: ">=",
																			limit: 0
																		},
																		message: "must be >= 0"
																	}];
																	return false;
																}
															}
														}
														var valid1 = _errs10 === errors;
													} else var valid1 = true;
													if (valid1) {
														if (data1.suites !== void 0) {
															let data5 = data1.suites;
															const _errs12 = errors;
															if (errors === _errs12) {
																if (Array.isArray(data5)) {
																	const len0 = data5.length;
																	for (let i0 = 0; i0 < len0; i0++) {
																		let data6 = data5[i0];
																		const _errs14 = errors;
																		if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
																			validate82.errors = [{
																				instancePath: instancePath + "/offer/suites/" + i0,
																				schemaPath: "#/properties/offer/properties/suites/items/type",
																				keyword: "type",
																				params: { type: "integer" },
																				message: "must be integer"
																			}];
																			return false;
																		}
																		if (errors === _errs14) {
																			if (typeof data6 == "number" && isFinite(data6)) {
																				if (data6 < 0 || isNaN(data6)) {
																					validate82.errors = [{
																						instancePath: instancePath + "/offer/suites/" + i0,
																						schemaPath: "#/properties/offer/properties/suites/items/minimum",
																						keyword: "minimum",
																						params: {
																							comparison: ">=",
																							limit: 0
																						},
																						message: "must be >= 0"
																					}];
																					return false;
																				}
																			}
																		}
																		if (!(_errs14 === errors)) break;
																	}
																} else {
																	validate82.errors = [{
																		instancePath: instancePath + "/offer/suites",
																		schemaPath: "#/properties/offer/properties/suites/type",
																		keyword: "type",
																		params: { type: "array" },
																		message: "must be array"
																	}];
																	return false;
																}
															}
															var valid1 = _errs12 === errors;
														} else var valid1 = true;
														if (valid1) {
															if (data1.groups !== void 0) {
																let data7 = data1.groups;
																const _errs16 = errors;
																if (errors === _errs16) {
																	if (Array.isArray(data7)) {
																		const len1 = data7.length;
																		for (let i1 = 0; i1 < len1; i1++) {
																			let data8 = data7[i1];
																			const _errs18 = errors;
																			if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
																				validate82.errors = [{
																					instancePath: instancePath + "/offer/groups/" + i1,
																					schemaPath: "#/properties/offer/properties/groups/items/type",
																					keyword: "type",
																					params: { type: "integer" },
																					message: "must be integer"
																				}];
																				return false;
																			}
																			if (errors === _errs18) {
																				if (typeof data8 == "number" && isFinite(data8)) {
																					if (data8 < 0 || isNaN(data8)) {
																						validate82.errors = [{
																							instancePath: instancePath + "/offer/groups/" + i1,
																							schemaPath: "#/properties/offer/properties/groups/items/minimum",
																							keyword: "minimum",
																							params: {
																								comparison: ">=",
																								limit: 0
																							},
																							message: "must be >= 0"
																						}];
																						return false;
																					}
																				}
																			}
																			if (!(_errs18 === errors)) break;
																		}
																	} else {
																		validate82.errors = [{
																			instancePath: instancePath + "/offer/groups",
																			schemaPath: "#/properties/offer/properties/groups/type",
																			keyword: "type",
																			params: { type: "array" },
																			message: "must be array"
																		}];
																		return false;
																	}
																}
																var valid1 = _errs16 === errors;
															} else var valid1 = true;
															if (valid1) {
																if (data1.signatureSchemes !== void 0) {
																	let data9 = data1.signatureSchemes;
																	const _errs20 = errors;
																	if (errors === _errs20) {
																		if (Array.isArray(data9)) {
																			const len2 = data9.length;
																			for (let i2 = 0; i2 < len2; i2++) {
																				let data10 = data9[i2];
																				const _errs22 = errors;
																				if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
																					validate82.errors = [{
																						instancePath: instancePath + "/offer/signatureSchemes/" + i2,
																						schemaPath: "#/properties/offer/properties/signatureSchemes/items/type",
																						keyword: "type",
																						params: { type: "integer" },
																						message: "must be integer"
																					}];
																					return false;
																				}
																				if (errors === _errs22) {
																					if (typeof data10 == "number" && isFinite(data10)) {
																						if (data10 < 0 || isNaN(data10)) {
																							validate82.errors = [{
																								instancePath: instancePath + "/offer/signatureSchemes/" + i2,
																								schemaPath: "#/properties/offer/properties/signatureSchemes/items/minimum",
																								keyword: "minimum",
																								params: {
																									comparison: ">=",
																									limit: 0
																								},
																								message: "must be >= 0"
																							}];
																							return false;
																						}
																					}
																				}
																				if (!(_errs22 === errors)) break;
																			}
																		} else {
																			validate82.errors = [{
																				instancePath: instancePath + "/offer/signatureSchemes",
																				schemaPath: "#/properties/offer/properties/signatureSchemes/type",
																				keyword: "type",
																				params: { type: "array" },
																				message: "must be array"
																			}];
																			return false;
																		}
																	}
																	var valid1 = _errs20 === errors;
																} else var valid1 = true;
																if (valid1) {
																	if (data1.compressionMethods !== void 0) {
																		let data11 = data1.compressionMethods;
																		const _errs24 = errors;
																		if (errors === _errs24) {
																			if (Array.isArray(data11)) {
																				const len3 = data11.length;
																				for (let i3 = 0; i3 < len3; i3++) {
																					let data12 = data11[i3];
																					const _errs26 = errors;
																					if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
																						validate82.errors = [{
																							instancePath: instancePath + "/offer/compressionMethods/" + i3,
																							schemaPath: "#/properties/offer/properties/compressionMethods/items/type",
																							keyword: "type",
																							params: { type: "integer" },
																							message: "must be integer"
																						}];
																						return false;
																					}
																					if (errors === _errs26) {
																						if (typeof data12 == "number" && isFinite(data12)) {
																							if (data12 < 0 || isNaN(data12)) {
																								validate82.errors = [{
																									instancePath: instancePath + "/offer/compressionMethods/" + i3,
																									schemaPath: "#/properties/offer/properties/compressionMethods/items/minimum",
																									keyword: "minimum",
																									params: {
																										comparison: ">=",
																										limit: 0
																									},
																									message: "must be >= 0"
																								}];
																								return false;
																							}
																						}
																					}
																					if (!(_errs26 === errors)) break;
																				}
																			} else {
																				validate82.errors = [{
																					instancePath: instancePath + "/offer/compressionMethods",
																					schemaPath: "#/properties/offer/properties/compressionMethods/type",
																					keyword: "type",
																					params: { type: "array" },
																					message: "must be array"
																				}];
																				return false;
																			}
																		}
																		var valid1 = _errs24 === errors;
																	} else var valid1 = true;
																	if (valid1) {
																		if (data1.serverName !== void 0) {
																			let data13 = data1.serverName;
																			const _errs28 = errors;
																			const _errs29 = errors;
																			let valid6 = false;
																			const _errs30 = errors;
																			if (typeof data13 !== "string") {
																				const err0 = {
																					instancePath: instancePath + "/offer/serverName",
																					schemaPath: "#/properties/offer/properties/serverName/anyOf/0/type",
																					keyword: "type",
																					params: { type: "string" },
																					message: "must be string"
																				};
																				if (vErrors === null) vErrors = [err0];
																				else vErrors.push(err0);
																				errors++;
																			}
																			var _valid0 = _errs30 === errors;
																			valid6 = valid6 || _valid0;
																			const _errs32 = errors;
																			if (data13 !== null) {
																				const err1 = {
																					instancePath: instancePath + "/offer/serverName",
																					schemaPath: "#/properties/offer/properties/serverName/anyOf/1/type",
																					keyword: "type",
																					params: { type: "null" },
																					message: "must be null"
																				};
																				if (vErrors === null) vErrors = [err1];
																				else vErrors.push(err1);
																				errors++;
																			}
																			var _valid0 = _errs32 === errors;
																			valid6 = valid6 || _valid0;
																			if (!valid6) {
																				const err2 = {
																					instancePath: instancePath + "/offer/serverName",
																					schemaPath: "#/properties/offer/properties/serverName/anyOf",
																					keyword: "anyOf",
																					params: {},
																					message: "must match a schema in anyOf"
																				};
																				if (vErrors === null) vErrors = [err2];
																				else vErrors.push(err2);
																				errors++;
																				validate82.errors = vErrors;
																				return false;
																			} else {
																				errors = _errs29;
																				if (vErrors !== null) {
																					if (_errs29) vErrors.length = _errs29;
																					else vErrors = null;
																				}
																			}
																			var valid1 = _errs28 === errors;
																		} else var valid1 = true;
																		if (valid1) {
																			if (data1.bytes !== void 0) {
																				let data14 = data1.bytes;
																				const _errs34 = errors;
																				if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
																					validate82.errors = [{
																						instancePath: instancePath + "/offer/bytes",
																						schemaPath: "#/properties/offer/properties/bytes/type",
																						keyword: "type",
																						params: { type: "integer" },
																						message: "must be integer"
																					}];
																					return false;
																				}
																				if (errors === _errs34) {
																					if (typeof data14 == "number" && isFinite(data14)) {
																						if (data14 < 0 || isNaN(data14)) {
																							validate82.errors = [{
																								instancePath: instancePath + "/offer/bytes",
																								schemaPath: "#/properties/offer/properties/bytes/minimum",
																								keyword: "minimum",
																								params: {
																									comparison: ">=",
																									limit: 0
																								},
																								message: "must be >= 0"
																							}];
																							return false;
																						}
																					}
																				}
																				var valid1 = _errs34 === errors;
																			} else var valid1 = true;
																		}
																	}
																}
															}
														}
													}
												}
											}
										}
									}
								} else {
									validate82.errors = [{
										instancePath: instancePath + "/offer",
										schemaPath: "#/properties/offer/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object"
									}];
									return false;
								}
							}
							var valid0 = _errs3 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.replies !== void 0) {
								let data15 = data.replies;
								const _errs36 = errors;
								if (errors === _errs36) {
									if (Array.isArray(data15)) {
										const len4 = data15.length;
										for (let i4 = 0; i4 < len4; i4++) {
											const _errs38 = errors;
											if (!validate83(data15[i4], {
												instancePath: instancePath + "/replies/" + i4,
												parentData: data15,
												parentDataProperty: i4,
												rootData,
												dynamicAnchors
											})) {
												vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
												errors = vErrors.length;
											}
											if (!(_errs38 === errors)) break;
										}
									} else {
										validate82.errors = [{
											instancePath: instancePath + "/replies",
											schemaPath: "#/properties/replies/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array"
										}];
										return false;
									}
								}
								var valid0 = _errs36 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.answer !== void 0) {
									let data17 = data.answer;
									const _errs39 = errors;
									const _errs40 = errors;
									let valid8 = false;
									let passing0 = null;
									const _errs41 = errors;
									if (errors === _errs41) {
										if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
											let missing2;
											if (data17.kind === void 0 && (missing2 = "kind") || data17.reply === void 0 && (missing2 = "reply")) {
												const err3 = {
													instancePath: instancePath + "/answer",
													schemaPath: "#/properties/answer/oneOf/0/required",
													keyword: "required",
													params: { missingProperty: missing2 },
													message: "must have required property '" + missing2 + "'"
												};
												if (vErrors === null) vErrors = [err3];
												else vErrors.push(err3);
												errors++;
											} else {
												const _errs43 = errors;
												for (const key2 in data17) if (!(key2 === "kind" || key2 === "reply")) {
													const err4 = {
														instancePath: instancePath + "/answer",
														schemaPath: "#/properties/answer/oneOf/0/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key2 },
														message: "must NOT have additional properties"
													};
													if (vErrors === null) vErrors = [err4];
													else vErrors.push(err4);
													errors++;
													break;
												}
												if (_errs43 === errors) {
													if (data17.kind !== void 0) {
														const _errs44 = errors;
														if ("accepted" !== data17.kind) {
															const err5 = {
																instancePath: instancePath + "/answer/kind",
																schemaPath: "#/properties/answer/oneOf/0/properties/kind/const",
																keyword: "const",
																params: { allowedValue: "accepted" },
																message: "must be equal to constant"
															};
															if (vErrors === null) vErrors = [err5];
															else vErrors.push(err5);
															errors++;
														}
														var valid9 = _errs44 === errors;
													} else var valid9 = true;
													if (valid9) {
														if (data17.reply !== void 0) {
															let data19 = data17.reply;
															const _errs45 = errors;
															if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19) && isFinite(data19))) {
																const err6 = {
																	instancePath: instancePath + "/answer/reply",
																	schemaPath: "#/properties/answer/oneOf/0/properties/reply/type",
																	keyword: "type",
																	params: { type: "integer" },
																	message: "must be integer"
																};
																if (vErrors === null) vErrors = [err6];
																else vErrors.push(err6);
																errors++;
															}
															if (errors === _errs45) {
																if (typeof data19 == "number" && isFinite(data19)) {
																	if (data19 < 0 || isNaN(data19)) {
																		const err7 = {
																			instancePath: instancePath + "/answer/reply",
																			schemaPath: "#/properties/answer/oneOf/0/properties/reply/minimum",
																			keyword: "minimum",
																			params: {
																				comparison: ">=",
																				limit: 0
																			},
																			message: "must be >= 0"
																		};
																		if (vErrors === null) vErrors = [err7];
																		else vErrors.push(err7);
																		errors++;
																	}
																}
															}
															var valid9 = _errs45 === errors;
														} else var valid9 = true;
													}
												}
											}
										} else {
											const err8 = {
												instancePath: instancePath + "/answer",
												schemaPath: "#/properties/answer/oneOf/0/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object"
											};
											if (vErrors === null) vErrors = [err8];
											else vErrors.push(err8);
											errors++;
										}
									}
									var _valid1 = _errs41 === errors;
									if (_valid1) {
										valid8 = true;
										passing0 = 0;
										var props1 = true;
									}
									const _errs47 = errors;
									if (errors === _errs47) {
										if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
											let missing3;
											if (data17.kind === void 0 && (missing3 = "kind") || data17.evidence === void 0 && (missing3 = "evidence") || data17.reply === void 0 && (missing3 = "reply")) {
												const err9 = {
													instancePath: instancePath + "/answer",
													schemaPath: "#/properties/answer/oneOf/1/required",
													keyword: "required",
													params: { missingProperty: missing3 },
													message: "must have required property '" + missing3 + "'"
												};
												if (vErrors === null) vErrors = [err9];
												else vErrors.push(err9);
												errors++;
											} else {
												const _errs49 = errors;
												for (const key3 in data17) if (!(key3 === "kind" || key3 === "evidence" || key3 === "reply")) {
													const err10 = {
														instancePath: instancePath + "/answer",
														schemaPath: "#/properties/answer/oneOf/1/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key3 },
														message: "must NOT have additional properties"
													};
													if (vErrors === null) vErrors = [err10];
													else vErrors.push(err10);
													errors++;
													break;
												}
												if (_errs49 === errors) {
													if (data17.kind !== void 0) {
														const _errs50 = errors;
														if ("refused" !== data17.kind) {
															const err11 = {
																instancePath: instancePath + "/answer/kind",
																schemaPath: "#/properties/answer/oneOf/1/properties/kind/const",
																keyword: "const",
																params: { allowedValue: "refused" },
																message: "must be equal to constant"
															};
															if (vErrors === null) vErrors = [err11];
															else vErrors.push(err11);
															errors++;
														}
														var valid10 = _errs50 === errors;
													} else var valid10 = true;
													if (valid10) {
														if (data17.evidence !== void 0) {
															let data21 = data17.evidence;
															const _errs51 = errors;
															if (!(data21 === "alert" || data21 === "no-alert" || data21 === "not-tls")) {
																const err12 = {
																	instancePath: instancePath + "/answer/evidence",
																	schemaPath: "#/properties/answer/oneOf/1/properties/evidence/enum",
																	keyword: "enum",
																	params: { allowedValues: schema35.properties.answer.oneOf[1].properties.evidence.enum },
																	message: "must be equal to one of the allowed values"
																};
																if (vErrors === null) vErrors = [err12];
																else vErrors.push(err12);
																errors++;
															}
															var valid10 = _errs51 === errors;
														} else var valid10 = true;
														if (valid10) {
															if (data17.reply !== void 0) {
																let data22 = data17.reply;
																const _errs52 = errors;
																if (!(typeof data22 == "number" && !(data22 % 1) && !isNaN(data22) && isFinite(data22))) {
																	const err13 = {
																		instancePath: instancePath + "/answer/reply",
																		schemaPath: "#/properties/answer/oneOf/1/properties/reply/type",
																		keyword: "type",
																		params: { type: "integer" },
																		message: "must be integer"
																	};
																	if (vErrors === null) vErrors = [err13];
																	else vErrors.push(err13);
																	errors++;
																}
																if (errors === _errs52) {
																	if (typeof data22 == "number" && isFinite(data22)) {
																		if (data22 < 0 || isNaN(data22)) {
																			const err14 = {
																				instancePath: instancePath + "/answer/reply",
																				schemaPath: "#/properties/answer/oneOf/1/properties/reply/minimum",
																				keyword: "minimum",
																				params: {
																					comparison: ">=",
																					limit: 0
																				},
																				message: "must be >= 0"
																			};
																			if (vErrors === null) vErrors = [err14];
																			else vErrors.push(err14);
																			errors++;
																		}
																	}
																}
																var valid10 = _errs52 === errors;
															} else var valid10 = true;
														}
													}
												}
											}
										} else {
											const err15 = {
												instancePath: instancePath + "/answer",
												schemaPath: "#/properties/answer/oneOf/1/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object"
											};
											if (vErrors === null) vErrors = [err15];
											else vErrors.push(err15);
											errors++;
										}
									}
									var _valid1 = _errs47 === errors;
									if (_valid1 && valid8) {
										valid8 = false;
										passing0 = [passing0, 1];
									} else {
										if (_valid1) {
											valid8 = true;
											passing0 = 1;
											if (props1 !== true) props1 = true;
										}
										const _errs54 = errors;
										if (errors === _errs54) {
											if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
												let missing4;
												if (data17.kind === void 0 && (missing4 = "kind") || data17.reason === void 0 && (missing4 = "reason") || data17.reply === void 0 && (missing4 = "reply")) {
													const err16 = {
														instancePath: instancePath + "/answer",
														schemaPath: "#/properties/answer/oneOf/2/required",
														keyword: "required",
														params: { missingProperty: missing4 },
														message: "must have required property '" + missing4 + "'"
													};
													if (vErrors === null) vErrors = [err16];
													else vErrors.push(err16);
													errors++;
												} else {
													const _errs56 = errors;
													for (const key4 in data17) if (!(key4 === "kind" || key4 === "reason" || key4 === "reply")) {
														const err17 = {
															instancePath: instancePath + "/answer",
															schemaPath: "#/properties/answer/oneOf/2/additionalProperties",
															keyword: "additionalProperties",
															params: { additionalProperty: key4 },
															message: "must NOT have additional properties"
														};
														if (vErrors === null) vErrors = [err17];
														else vErrors.push(err17);
														errors++;
														break;
													}
													if (_errs56 === errors) {
														if (data17.kind !== void 0) {
															const _errs57 = errors;
															if ("unknown" !== data17.kind) {
																const err18 = {
																	instancePath: instancePath + "/answer/kind",
																	schemaPath: "#/properties/answer/oneOf/2/properties/kind/const",
																	keyword: "const",
																	params: { allowedValue: "unknown" },
																	message: "must be equal to constant"
																};
																if (vErrors === null) vErrors = [err18];
																else vErrors.push(err18);
																errors++;
															}
															var valid11 = _errs57 === errors;
														} else var valid11 = true;
														if (valid11) {
															if (data17.reason !== void 0) {
																let data24 = data17.reason;
																const _errs58 = errors;
																if (!(data24 === "silent" || data24 === "closed" || data24 === "reset" || data24 === "cannot-connect" || data24 === "not-tls" || data24 === "malformed" || data24 === "not-offered" || data24 === "alert" || data24 === "not-asked")) {
																	const err19 = {
																		instancePath: instancePath + "/answer/reason",
																		schemaPath: "#/properties/answer/oneOf/2/properties/reason/enum",
																		keyword: "enum",
																		params: { allowedValues: schema35.properties.answer.oneOf[2].properties.reason.enum },
																		message: "must be equal to one of the allowed values"
																	};
																	if (vErrors === null) vErrors = [err19];
																	else vErrors.push(err19);
																	errors++;
																}
																var valid11 = _errs58 === errors;
															} else var valid11 = true;
															if (valid11) {
																if (data17.reply !== void 0) {
																	let data25 = data17.reply;
																	const _errs59 = errors;
																	const _errs60 = errors;
																	let valid12 = false;
																	const _errs61 = errors;
																	if (!(typeof data25 == "number" && !(data25 % 1) && !isNaN(data25) && isFinite(data25))) {
																		const err20 = {
																			instancePath: instancePath + "/answer/reply",
																			schemaPath: "#/properties/answer/oneOf/2/properties/reply/anyOf/0/type",
																			keyword: "type",
																			params: { type: "integer" },
																			message: "must be integer"
																		};
																		if (vErrors === null) vErrors = [err20];
																		else vErrors.push(err20);
																		errors++;
																	}
																	if (errors === _errs61) {
																		if (typeof data25 == "number" && isFinite(data25)) {
																			if (data25 < 0 || isNaN(data25)) {
																				const err21 = {
																					instancePath: instancePath + "/answer/reply",
																					schemaPath: "#/properties/answer/oneOf/2/properties/reply/anyOf/0/minimum",
																					keyword: "minimum",
																					params: {
																						comparison: ">=",
																						limit: 0
																					},
																					message: "must be >= 0"
																				};
																				if (vErrors === null) vErrors = [err21];
																				else vErrors.push(err21);
																				errors++;
																			}
																		}
																	}
																	var _valid2 = _errs61 === errors;
																	valid12 = valid12 || _valid2;
																	const _errs63 = errors;
																	if (data25 !== null) {
																		const err22 = {
																			instancePath: instancePath + "/answer/reply",
																			schemaPath: "#/properties/answer/oneOf/2/properties/reply/anyOf/1/type",
																			keyword: "type",
																			params: { type: "null" },
																			message: "must be null"
																		};
																		if (vErrors === null) vErrors = [err22];
																		else vErrors.push(err22);
																		errors++;
																	}
																	var _valid2 = _errs63 === errors;
																	valid12 = valid12 || _valid2;
																	if (!valid12) {
																		const err23 = {
																			instancePath: instancePath + "/answer/reply",
																			schemaPath: "#/properties/answer/oneOf/2/properties/reply/anyOf",
																			keyword: "anyOf",
																			params: {},
																			message: "must match a schema in anyOf"
																		};
																		if (vErrors === null) vErrors = [err23];
																		else vErrors.push(err23);
																		errors++;
																	} else {
																		errors = _errs60;
																		if (vErrors !== null) {
																			if (_errs60) vErrors.length = _errs60;
																			else vErrors = null;
																		}
																	}
																	var valid11 = _errs59 === errors;
																} else var valid11 = true;
															}
														}
													}
												}
											} else {
												const err24 = {
													instancePath: instancePath + "/answer",
													schemaPath: "#/properties/answer/oneOf/2/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object"
												};
												if (vErrors === null) vErrors = [err24];
												else vErrors.push(err24);
												errors++;
											}
										}
										var _valid1 = _errs54 === errors;
										if (_valid1 && valid8) {
											valid8 = false;
											passing0 = [passing0, 2];
										} else if (_valid1) {
											valid8 = true;
											passing0 = 2;
											if (props1 !== true) props1 = true;
										}
									}
									if (!valid8) {
										const err25 = {
											instancePath: instancePath + "/answer",
											schemaPath: "#/properties/answer/oneOf",
											keyword: "oneOf",
											params: { passingSchemas: passing0 },
											message: "must match exactly one schema in oneOf"
										};
										if (vErrors === null) vErrors = [err25];
										else vErrors.push(err25);
										errors++;
										validate82.errors = vErrors;
										return false;
									} else {
										errors = _errs40;
										if (vErrors !== null) {
											if (_errs40) vErrors.length = _errs40;
											else vErrors = null;
										}
									}
									var valid0 = _errs39 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.notes !== void 0) {
										let data26 = data.notes;
										const _errs65 = errors;
										if (errors === _errs65) {
											if (Array.isArray(data26)) {
												const len5 = data26.length;
												for (let i5 = 0; i5 < len5; i5++) {
													let data27 = data26[i5];
													const _errs67 = errors;
													if (!(data27 === "short-hello" || data27 === "internal-error-alert" || data27 === "read-without-ml-kem" || data27 === "control-answered")) {
														validate82.errors = [{
															instancePath: instancePath + "/notes/" + i5,
															schemaPath: "#/properties/notes/items/enum",
															keyword: "enum",
															params: { allowedValues: schema35.properties.notes.items.enum },
															message: "must be equal to one of the allowed values"
														}];
														return false;
													}
													if (!(_errs67 === errors)) break;
												}
											} else {
												validate82.errors = [{
													instancePath: instancePath + "/notes",
													schemaPath: "#/properties/notes/type",
													keyword: "type",
													params: { type: "array" },
													message: "must be array"
												}];
												return false;
											}
										}
										var valid0 = _errs65 === errors;
									} else var valid0 = true;
								}
							}
						}
					}
				}
			}
		} else {
			validate82.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate82.errors = vErrors;
	return errors === 0;
}
validate82.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate109(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate109.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.accepted === void 0 && (missing0 = "accepted") || data.isComplete === void 0 && (missing0 = "isComplete")) {
			validate109.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "accepted" || key0 === "isComplete")) {
				validate109.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.accepted !== void 0) {
				let data0 = data.accepted;
				if (Array.isArray(data0)) {
					const len0 = data0.length;
					for (let i0 = 0; i0 < len0; i0++) {
						let data1 = data0[i0];
						if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
							validate109.errors = [{
								instancePath: instancePath + "/accepted/" + i0,
								schemaPath: "#/properties/accepted/items/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer"
							}];
							return false;
						}
						if (typeof data1 == "number" && isFinite(data1)) {
							if (data1 < 0 || isNaN(data1)) {
								validate109.errors = [{
									instancePath: instancePath + "/accepted/" + i0,
									schemaPath: "#/properties/accepted/items/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 0
									},
									message: "must be >= 0"
								}];
								return false;
							}
						}
					}
				} else {
					validate109.errors = [{
						instancePath: instancePath + "/accepted",
						schemaPath: "#/properties/accepted/type",
						keyword: "type",
						params: { type: "array" },
						message: "must be array"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.isComplete !== void 0) {
					if (typeof data.isComplete !== "boolean") {
						validate109.errors = [{
							instancePath: instancePath + "/isComplete",
							schemaPath: "#/properties/isComplete/type",
							keyword: "type",
							params: { type: "boolean" },
							message: "must be boolean"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
			}
		}
	} else {
		validate109.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate109.errors = vErrors;
	return true;
}
validate109.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema47 = {
	"description": "One cleartext request and what came back.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"url",
		"address",
		"replies",
		"isConfirmed"
	],
	"properties": {
		"url": {
			"description": "What was asked for.",
			"type": "string"
		},
		"address": {
			"description": "Who was asked; null when the name did not resolve or was not followed.",
			"anyOf": [{ "type": "string" }, { "type": "null" }]
		},
		"replies": {
			"description": "In order.",
			"type": "array",
			"items": { "oneOf": [
				{
					"description": "An HTTP answer.",
					"type": "object",
					"additionalProperties": false,
					"required": [
						"kind",
						"status",
						"location",
						"contentType",
						"bodyBytes",
						"isComplete",
						"hasPasswordField",
						"hasRefresh",
						"asksForPassword"
					],
					"properties": {
						"kind": { "const": "http-answer" },
						"status": {
							"description": "Status code.",
							"type": "integer",
							"minimum": 0
						},
						"location": {
							"description": "As sent; null when absent.",
							"anyOf": [{ "type": "string" }, { "type": "null" }]
						},
						"contentType": {
							"description": "As sent; null when absent.",
							"anyOf": [{ "type": "string" }, { "type": "null" }]
						},
						"bodyBytes": {
							"description": "Bytes of the body that were read.",
							"type": "integer",
							"minimum": 0
						},
						"hasPasswordField": {
							"description": "Whether the body has a password field.",
							"type": "boolean"
						},
						"isComplete": {
							"description": "Whether the body came to its end, or to the limit of what is read.",
							"type": "boolean"
						},
						"hasRefresh": {
							"description": "Whether a meta element or a Refresh header sends the reader on.",
							"type": "boolean"
						},
						"asksForPassword": {
							"description": "Whether WWW-Authenticate asks for a password with the Basic scheme.",
							"type": "boolean"
						}
					}
				},
				{ "$ref": "#/$defs/connectFailure" },
				{ "$ref": "#/$defs/proxyFailure" },
				{ "$ref": "#/$defs/ended" },
				{ "$ref": "#/$defs/malformed" },
				{
					"description": "Bytes that are not HTTP.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "firstBytes"],
					"properties": {
						"kind": { "const": "not-http" },
						"firstBytes": {
							"description": "Hexadecimal.",
							"type": "string"
						}
					}
				},
				{
					"description": "The name of a redirect has no address.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "code"],
					"properties": {
						"kind": { "const": "unresolvable" },
						"code": {
							"description": "Code of the system.",
							"type": "string"
						}
					}
				},
				{
					"description": "A redirect that the probe does not follow.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "reason"],
					"properties": {
						"kind": { "const": "not-followed" },
						"reason": {
							"description": "Why.",
							"enum": [
								"private-address",
								"unknown-address",
								"too-many-redirects",
								"loop",
								"bad-location"
							]
						}
					}
				},
				{ "$ref": "#/$defs/notDialled" },
				{ "$ref": "#/$defs/notAsked" }
			] }
		},
		"isConfirmed": {
			"description": "Whether a handshake on the TLS side succeeded after the last reply.",
			"type": "boolean"
		},
		"proxy": {
			"description": "The proxy on the way, host:port; absent when the way was direct.",
			"type": "string"
		}
	}
};
function validate115(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate115.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.url === void 0 && (missing0 = "url") || data.address === void 0 && (missing0 = "address") || data.replies === void 0 && (missing0 = "replies") || data.isConfirmed === void 0 && (missing0 = "isConfirmed")) {
				validate115.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "url" || key0 === "address" || key0 === "replies" || key0 === "isConfirmed" || key0 === "proxy")) {
					validate115.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.url !== void 0) {
						const _errs2 = errors;
						if (typeof data.url !== "string") {
							validate115.errors = [{
								instancePath: instancePath + "/url",
								schemaPath: "#/properties/url/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.address !== void 0) {
							let data1 = data.address;
							const _errs4 = errors;
							const _errs5 = errors;
							let valid1 = false;
							const _errs6 = errors;
							if (typeof data1 !== "string") {
								const err0 = {
									instancePath: instancePath + "/address",
									schemaPath: "#/properties/address/anyOf/0/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err0];
								else vErrors.push(err0);
								errors++;
							}
							var _valid0 = _errs6 === errors;
							valid1 = valid1 || _valid0;
							const _errs8 = errors;
							if (data1 !== null) {
								const err1 = {
									instancePath: instancePath + "/address",
									schemaPath: "#/properties/address/anyOf/1/type",
									keyword: "type",
									params: { type: "null" },
									message: "must be null"
								};
								if (vErrors === null) vErrors = [err1];
								else vErrors.push(err1);
								errors++;
							}
							var _valid0 = _errs8 === errors;
							valid1 = valid1 || _valid0;
							if (!valid1) {
								const err2 = {
									instancePath: instancePath + "/address",
									schemaPath: "#/properties/address/anyOf",
									keyword: "anyOf",
									params: {},
									message: "must match a schema in anyOf"
								};
								if (vErrors === null) vErrors = [err2];
								else vErrors.push(err2);
								errors++;
								validate115.errors = vErrors;
								return false;
							} else {
								errors = _errs5;
								if (vErrors !== null) {
									if (_errs5) vErrors.length = _errs5;
									else vErrors = null;
								}
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.replies !== void 0) {
								let data2 = data.replies;
								const _errs10 = errors;
								if (errors === _errs10) {
									if (Array.isArray(data2)) {
										const len0 = data2.length;
										for (let i0 = 0; i0 < len0; i0++) {
											let data3 = data2[i0];
											const _errs12 = errors;
											const _errs13 = errors;
											let valid3 = false;
											let passing0 = null;
											const _errs14 = errors;
											if (errors === _errs14) {
												if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
													let missing1;
													if (data3.kind === void 0 && (missing1 = "kind") || data3.status === void 0 && (missing1 = "status") || data3.location === void 0 && (missing1 = "location") || data3.contentType === void 0 && (missing1 = "contentType") || data3.bodyBytes === void 0 && (missing1 = "bodyBytes") || data3.isComplete === void 0 && (missing1 = "isComplete") || data3.hasPasswordField === void 0 && (missing1 = "hasPasswordField") || data3.hasRefresh === void 0 && (missing1 = "hasRefresh") || data3.asksForPassword === void 0 && (missing1 = "asksForPassword")) {
														const err3 = {
															instancePath: instancePath + "/replies/" + i0,
															schemaPath: "#/properties/replies/items/oneOf/0/required",
															keyword: "required",
															params: { missingProperty: missing1 },
															message: "must have required property '" + missing1 + "'"
														};
														if (vErrors === null) vErrors = [err3];
														else vErrors.push(err3);
														errors++;
													} else {
														const _errs16 = errors;
														for (const key1 in data3) if (!func1.call(schema47.properties.replies.items.oneOf[0].properties, key1)) {
															const err4 = {
																instancePath: instancePath + "/replies/" + i0,
																schemaPath: "#/properties/replies/items/oneOf/0/additionalProperties",
																keyword: "additionalProperties",
																params: { additionalProperty: key1 },
																message: "must NOT have additional properties"
															};
															if (vErrors === null) vErrors = [err4];
															else vErrors.push(err4);
															errors++;
															break;
														}
														if (_errs16 === errors) {
															if (data3.kind !== void 0) {
																const _errs17 = errors;
																if ("http-answer" !== data3.kind) {
																	const err5 = {
																		instancePath: instancePath + "/replies/" + i0 + "/kind",
																		schemaPath: "#/properties/replies/items/oneOf/0/properties/kind/const",
																		keyword: "const",
																		params: { allowedValue: "http-answer" },
																		message: "must be equal to constant"
																	};
																	if (vErrors === null) vErrors = [err5];
																	else vErrors.push(err5);
																	errors++;
																}
																var valid4 = _errs17 === errors;
															} else var valid4 = true;
															if (valid4) {
																if (data3.status !== void 0) {
																	let data5 = data3.status;
																	const _errs18 = errors;
																	if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
																		const err6 = {
																			instancePath: instancePath + "/replies/" + i0 + "/status",
																			schemaPath: "#/properties/replies/items/oneOf/0/properties/status/type",
																			keyword: "type",
																			params: { type: "integer" },
																			message: "must be integer"
																		};
																		if (vErrors === null) vErrors = [err6];
																		else vErrors.push(err6);
																		errors++;
																	}
																	if (errors === _errs18) {
																		if (typeof data5 == "number" && isFinite(data5)) {
																			if (data5 < 0 || isNaN(data5)) {
																				const err7 = {
																					instancePath: instancePath + "/replies/" + i0 + "/status",
																					schemaPath: "#/properties/replies/items/oneOf/0/properties/status/minimum",
																					keyword: "minimum",
																					params: {
																						comparison: ">=",
																						limit: 0
																					},
																					message: "must be >= 0"
																				};
																				if (vErrors === null) vErrors = [err7];
																				else vErrors.push(err7);
																				errors++;
																			}
																		}
																	}
																	var valid4 = _errs18 === errors;
																} else var valid4 = true;
																if (valid4) {
																	if (data3.location !== void 0) {
																		let data6 = data3.location;
																		const _errs20 = errors;
																		const _errs21 = errors;
																		let valid5 = false;
																		const _errs22 = errors;
																		if (typeof data6 !== "string") {
																			const err8 = {
																				instancePath: instancePath + "/replies/" + i0 + "/location",
																				schemaPath: "#/properties/replies/items/oneOf/0/properties/location/anyOf/0/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			};
																			if (vErrors === null) vErrors = [err8];
																			else vErrors.push(err8);
																			errors++;
																		}
																		var _valid2 = _errs22 === errors;
																		valid5 = valid5 || _valid2;
																		const _errs24 = errors;
																		if (data6 !== null) {
																			const err9 = {
																				instancePath: instancePath + "/replies/" + i0 + "/location",
																				schemaPath: "#/properties/replies/items/oneOf/0/properties/location/anyOf/1/type",
																				keyword: "type",
																				params: { type: "null" },
																				message: "must be null"
																			};
																			if (vErrors === null) vErrors = [err9];
																			else vErrors.push(err9);
																			errors++;
																		}
																		var _valid2 = _errs24 === errors;
																		valid5 = valid5 || _valid2;
																		if (!valid5) {
																			const err10 = {
																				instancePath: instancePath + "/replies/" + i0 + "/location",
																				schemaPath: "#/properties/replies/items/oneOf/0/properties/location/anyOf",
																				keyword: "anyOf",
																				params: {},
																				message: "must match a schema in anyOf"
																			};
																			if (vErrors === null) vErrors = [err10];
																			else vErrors.push(err10);
																			errors++;
																		} else {
																			errors = _errs21;
																			if (vErrors !== null) {
																				if (_errs21) vErrors.length = _errs21;
																				else vErrors = null;
																			}
																		}
																		var valid4 = _errs20 === errors;
																	} else var valid4 = true;
																	if (valid4) {
																		if (data3.contentType !== void 0) {
																			let data7 = data3.contentType;
																			const _errs26 = errors;
																			const _errs27 = errors;
																			let valid6 = false;
																			const _errs28 = errors;
																			if (typeof data7 !== "string") {
																				const err11 = {
																					instancePath: instancePath + "/replies/" + i0 + "/contentType",
																					schemaPath: "#/properties/replies/items/oneOf/0/properties/contentType/anyOf/0/type",
																					keyword: "type",
																					params: { type: "string" },
																					message: "must be string"
																				};
																				if (vErrors === null) vErrors = [err11];
																				else vErrors.push(err11);
																				errors++;
																			}
																			var _valid3 = _errs28 === errors;
																			valid6 = valid6 || _valid3;
																			const _errs30 = errors;
																			if (data7 !== null) {
																				const err12 = {
																					instancePath: instancePath + "/replies/" + i0 + "/contentType",
																					schemaPath: "#/properties/replies/items/oneOf/0/properties/contentType/anyOf/1/type",
																					keyword: "type",
																					params: { type: "null" },
																					message: "must be null"
																				};
																				if (vErrors === null) vErrors = [err12];
																				else vErrors.push(err12);
																				errors++;
																			}
																			var _valid3 = _errs30 === errors;
																			valid6 = valid6 || _valid3;
																			if (!valid6) {
																				const err13 = {
																					instancePath: instancePath + "/replies/" + i0 + "/contentType",
																					schemaPath: "#/properties/replies/items/oneOf/0/properties/contentType/anyOf",
																					keyword: "anyOf",
																					params: {},
																					message: "must match a schema in anyOf"
																				};
																				if (vErrors === null) vErrors = [err13];
																				else vErrors.push(err13);
																				errors++;
																			} else {
																				errors = _errs27;
																				if (vErrors !== null) {
																					if (_errs27) vErrors.length = _errs27;
																					else vErrors = null;
																				}
																			}
																			var valid4 = _errs26 === errors;
																		} else var valid4 = true;
																		if (valid4) {
																			if (data3.bodyBytes !== void 0) {
																				let data8 = data3.bodyBytes;
																				const _errs32 = errors;
																				if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
																					const err14 = {
																						instancePath: instancePath + "/replies/" + i0 + "/bodyBytes",
																						schemaPath: "#/properties/replies/items/oneOf/0/properties/bodyBytes/type",
																						keyword: "type",
																						params: { type: "integer" },
																						message: "must be integer"
																					};
																					if (vErrors === null) vErrors = [err14];
																					else vErrors.push(err14);
																					errors++;
																				}
																				if (errors === _errs32) {
																					if (typeof data8 == "number" && isFinite(data8)) {
																						if (data8 < 0 || isNaN(data8)) {
																							const err15 = {
																								instancePath: instancePath + "/replies/" + i0 + "/bodyBytes",
																								schemaPath: "#/properties/replies/items/oneOf/0/properties/bodyBytes/minimum",
																								keyword: "minimum",
																								params: {
																									comparison: ">=",
																									limit: 0
																								},
																								message: "must be >= 0"
																							};
																							if (vErrors === null) vErrors = [err15];
																							else vErrors.push(err15);
																							errors++;
																						}
																					}
																				}
																				var valid4 = _errs32 === errors;
																			} else var valid4 = true;
																			if (valid4) {
																				if (data3.hasPasswordField !== void 0) {
																					const _errs34 = errors;
																					if (typeof data3.hasPasswordField !== "boolean") {
																						const err16 = {
																							instancePath: instancePath + "/replies/" + i0 + "/hasPasswordField",
																							schemaPath: "#/properties/replies/items/oneOf/0/properties/hasPasswordField/type",
																							keyword: "type",
																							params: { type: "boolean" },
																							message: "must be boolean"
																						};
																						if (vErrors === null) vErrors = [err16];
																						else vErrors.push(err16);
																						errors++;
																					}
																					var valid4 = _errs34 === errors;
																				} else var valid4 = true;
																				if (valid4) {
																					if (data3.isComplete !== void 0) {
																						const _errs36 = errors;
																						if (typeof data3.isComplete !== "boolean") {
																							const err17 = {
																								instancePath: instancePath + "/replies/" + i0 + "/isComplete",
																								schemaPath: "#/properties/replies/items/oneOf/0/properties/isComplete/type",
																								keyword: "type",
																								params: { type: "boolean" },
																								message: "must be boolean"
																							};
																							if (vErrors === null) vErrors = [err17];
																							else vErrors.push(err17);
																							errors++;
																						}
																						var valid4 = _errs36 === errors;
																					} else var valid4 = true;
																					if (valid4) {
																						if (data3.hasRefresh !== void 0) {
																							const _errs38 = errors;
																							if (typeof data3.hasRefresh !== "boolean") {
																								const err18 = {
																									instancePath: instancePath + "/replies/" + i0 + "/hasRefresh",
																									schemaPath: "#/properties/replies/items/oneOf/0/properties/hasRefresh/type",
																									keyword: "type",
																									params: { type: "boolean" },
																									message: "must be boolean"
																								};
																								if (vErrors === null) vErrors = [err18];
																								else vErrors.push(err18);
																								errors++;
																							}
																							var valid4 = _errs38 === errors;
																						} else var valid4 = true;
																						if (valid4) {
																							if (data3.asksForPassword !== void 0) {
																								const _errs40 = errors;
																								if (typeof data3.asksForPassword !== "boolean") {
																									const err19 = {
																										instancePath: instancePath + "/replies/" + i0 + "/asksForPassword",
																										schemaPath: "#/properties/replies/items/oneOf/0/properties/asksForPassword/type",
																										keyword: "type",
																										params: { type: "boolean" },
																										message: "must be boolean"
																									};
																									if (vErrors === null) vErrors = [err19];
																									else vErrors.push(err19);
																									errors++;
																								}
																								var valid4 = _errs40 === errors;
																							} else var valid4 = true;
																						}
																					}
																				}
																			}
																		}
																	}
																}
															}
														}
													}
												} else {
													const err20 = {
														instancePath: instancePath + "/replies/" + i0,
														schemaPath: "#/properties/replies/items/oneOf/0/type",
														keyword: "type",
														params: { type: "object" },
														message: "must be object"
													};
													if (vErrors === null) vErrors = [err20];
													else vErrors.push(err20);
													errors++;
												}
											}
											var _valid1 = _errs14 === errors;
											if (_valid1) {
												valid3 = true;
												passing0 = 0;
												var props0 = true;
											}
											const _errs42 = errors;
											if (!validate102(data3, {
												instancePath: instancePath + "/replies/" + i0,
												parentData: data2,
												parentDataProperty: i0,
												rootData,
												dynamicAnchors
											})) {
												vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
												errors = vErrors.length;
											}
											var _valid1 = _errs42 === errors;
											if (_valid1 && valid3) {
												valid3 = false;
												passing0 = [passing0, 1];
											} else {
												if (_valid1) {
													valid3 = true;
													passing0 = 1;
													if (props0 !== true) props0 = true;
												}
												const _errs43 = errors;
												if (!validate104(data3, {
													instancePath: instancePath + "/replies/" + i0,
													parentData: data2,
													parentDataProperty: i0,
													rootData,
													dynamicAnchors
												})) {
													vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
													errors = vErrors.length;
												}
												var _valid1 = _errs43 === errors;
												if (_valid1 && valid3) {
													valid3 = false;
													passing0 = [passing0, 2];
												} else {
													if (_valid1) {
														valid3 = true;
														passing0 = 2;
														if (props0 !== true) props0 = true;
													}
													const _errs44 = errors;
													if (!validate87(data3, {
														instancePath: instancePath + "/replies/" + i0,
														parentData: data2,
														parentDataProperty: i0,
														rootData,
														dynamicAnchors
													})) {
														vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
														errors = vErrors.length;
													}
													var _valid1 = _errs44 === errors;
													if (_valid1 && valid3) {
														valid3 = false;
														passing0 = [passing0, 3];
													} else {
														if (_valid1) {
															valid3 = true;
															passing0 = 3;
															if (props0 !== true) props0 = true;
														}
														const _errs45 = errors;
														if (!validate89(data3, {
															instancePath: instancePath + "/replies/" + i0,
															parentData: data2,
															parentDataProperty: i0,
															rootData,
															dynamicAnchors
														})) {
															vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
															errors = vErrors.length;
														}
														var _valid1 = _errs45 === errors;
														if (_valid1 && valid3) {
															valid3 = false;
															passing0 = [passing0, 4];
														} else {
															if (_valid1) {
																valid3 = true;
																passing0 = 4;
																if (props0 !== true) props0 = true;
															}
															const _errs46 = errors;
															if (errors === _errs46) {
																if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
																	let missing2;
																	if (data3.kind === void 0 && (missing2 = "kind") || data3.firstBytes === void 0 && (missing2 = "firstBytes")) {
																		const err21 = {
																			instancePath: instancePath + "/replies/" + i0,
																			schemaPath: "#/properties/replies/items/oneOf/5/required",
																			keyword: "required",
																			params: { missingProperty: missing2 },
																			message: "must have required property '" + missing2 + "'"
																		};
																		if (vErrors === null) vErrors = [err21];
																		else vErrors.push(err21);
																		errors++;
																	} else {
																		const _errs48 = errors;
																		for (const key2 in data3) if (!(key2 === "kind" || key2 === "firstBytes")) {
																			const err22 = {
																				instancePath: instancePath + "/replies/" + i0,
																				schemaPath: "#/properties/replies/items/oneOf/5/additionalProperties",
																				keyword: "additionalProperties",
																				params: { additionalProperty: key2 },
																				message: "must NOT have additional properties"
																			};
																			if (vErrors === null) vErrors = [err22];
																			else vErrors.push(err22);
																			errors++;
																			break;
																		}
																		if (_errs48 === errors) {
																			if (data3.kind !== void 0) {
																				const _errs49 = errors;
																				if ("not-http" !== data3.kind) {
																					const err23 = {
																						instancePath: instancePath + "/replies/" + i0 + "/kind",
																						schemaPath: "#/properties/replies/items/oneOf/5/properties/kind/const",
																						keyword: "const",
																						params: { allowedValue: "not-http" },
																						message: "must be equal to constant"
																					};
																					if (vErrors === null) vErrors = [err23];
																					else vErrors.push(err23);
																					errors++;
																				}
																				var valid7 = _errs49 === errors;
																			} else var valid7 = true;
																			if (valid7) {
																				if (data3.firstBytes !== void 0) {
																					const _errs50 = errors;
																					if (typeof data3.firstBytes !== "string") {
																						const err24 = {
																							instancePath: instancePath + "/replies/" + i0 + "/firstBytes",
																							schemaPath: "#/properties/replies/items/oneOf/5/properties/firstBytes/type",
																							keyword: "type",
																							params: { type: "string" },
																							message: "must be string"
																						};
																						if (vErrors === null) vErrors = [err24];
																						else vErrors.push(err24);
																						errors++;
																					}
																					var valid7 = _errs50 === errors;
																				} else var valid7 = true;
																			}
																		}
																	}
																} else {
																	const err25 = {
																		instancePath: instancePath + "/replies/" + i0,
																		schemaPath: "#/properties/replies/items/oneOf/5/type",
																		keyword: "type",
																		params: { type: "object" },
																		message: "must be object"
																	};
																	if (vErrors === null) vErrors = [err25];
																	else vErrors.push(err25);
																	errors++;
																}
															}
															var _valid1 = _errs46 === errors;
															if (_valid1 && valid3) {
																valid3 = false;
																passing0 = [passing0, 5];
															} else {
																if (_valid1) {
																	valid3 = true;
																	passing0 = 5;
																	if (props0 !== true) props0 = true;
																}
																const _errs52 = errors;
																if (errors === _errs52) {
																	if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
																		let missing3;
																		if (data3.kind === void 0 && (missing3 = "kind") || data3.code === void 0 && (missing3 = "code")) {
																			const err26 = {
																				instancePath: instancePath + "/replies/" + i0,
																				schemaPath: "#/properties/replies/items/oneOf/6/required",
																				keyword: "required",
																				params: { missingProperty: missing3 },
																				message: "must have required property '" + missing3 + "'"
																			};
																			if (vErrors === null) vErrors = [err26];
																			else vErrors.push(err26);
																			errors++;
																		} else {
																			const _errs54 = errors;
																			for (const key3 in data3) if (!(key3 === "kind" || key3 === "code")) {
																				const err27 = {
																					instancePath: instancePath + "/replies/" + i0,
																					schemaPath: "#/properties/replies/items/oneOf/6/additionalProperties",
																					keyword: "additionalProperties",
																					params: { additionalProperty: key3 },
																					message: "must NOT have additional properties"
																				};
																				if (vErrors === null) vErrors = [err27];
																				else vErrors.push(err27);
																				errors++;
																				break;
																			}
																			if (_errs54 === errors) {
																				if (data3.kind !== void 0) {
																					const _errs55 = errors;
																					if ("unresolvable" !== data3.kind) {
																						const err28 = {
																							instancePath: instancePath + "/replies/" + i0 + "/kind",
																							schemaPath: "#/properties/replies/items/oneOf/6/properties/kind/const",
																							keyword: "const",
																							params: { allowedValue: "unresolvable" },
																							message: "must be equal to constant"
																						};
																						if (vErrors === null) vErrors = [err28];
																						else vErrors.push(err28);
																						errors++;
																					}
																					var valid8 = _errs55 === errors;
																				} else var valid8 = true;
																				if (valid8) {
																					if (data3.code !== void 0) {
																						const _errs56 = errors;
																						if (typeof data3.code !== "string") {
																							const err29 = {
																								instancePath: instancePath + "/replies/" + i0 + "/code",
																								schemaPath: "#/properties/replies/items/oneOf/6/properties/code/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							};
																							if (vErrors === null) vErrors = [err29];
																							else vErrors.push(err29);
																							errors++;
																						}
																						var valid8 = _errs56 === errors;
																					} else var valid8 = true;
																				}
																			}
																		}
																	} else {
																		const err30 = {
																			instancePath: instancePath + "/replies/" + i0,
																			schemaPath: "#/properties/replies/items/oneOf/6/type",
																			keyword: "type",
																			params: { type: "object" },
																			message: "must be object"
																		};
																		if (vErrors === null) vErrors = [err30];
																		else vErrors.push(err30);
																		errors++;
																	}
																}
																var _valid1 = _errs52 === errors;
																if (_valid1 && valid3) {
																	valid3 = false;
																	passing0 = [passing0, 6];
																} else {
																	if (_valid1) {
																		valid3 = true;
																		passing0 = 6;
																		if (props0 !== true) props0 = true;
																	}
																	const _errs58 = errors;
																	if (errors === _errs58) {
																		if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
																			let missing4;
																			if (data3.kind === void 0 && (missing4 = "kind") || data3.reason === void 0 && (missing4 = "reason")) {
																				const err31 = {
																					instancePath: instancePath + "/replies/" + i0,
																					schemaPath: "#/properties/replies/items/oneOf/7/required",
																					keyword: "required",
																					params: { missingProperty: missing4 },
																					message: "must have required property '" + missing4 + "'"
																				};
																				if (vErrors === null) vErrors = [err31];
																				else vErrors.push(err31);
																				errors++;
																			} else {
																				const _errs60 = errors;
																				for (const key4 in data3) if (!(key4 === "kind" || key4 === "reason")) {
																					const err32 = {
																						instancePath: instancePath + "/replies/" + i0,
																						schemaPath: "#/properties/replies/items/oneOf/7/additionalProperties",
																						keyword: "additionalProperties",
																						params: { additionalProperty: key4 },
																						message: "must NOT have additional properties"
																					};
																					if (vErrors === null) vErrors = [err32];
																					else vErrors.push(err32);
																					errors++;
																					break;
																				}
																				if (_errs60 === errors) {
																					if (data3.kind !== void 0) {
																						const _errs61 = errors;
																						if ("not-followed" !== data3.kind) {
																							const err33 = {
																								instancePath: instancePath + "/replies/" + i0 + "/kind",
																								schemaPath: "#/properties/replies/items/oneOf/7/properties/kind/const",
																								keyword: "const",
																								params: { allowedValue: "not-followed" },
																								message: "must be equal to constant"
																							};
																							if (vErrors === null) vErrors = [err33];
																							else vErrors.push(err33);
																							errors++;
																						}
																						var valid9 = _errs61 === errors;
																					} else var valid9 = true;
																					if (valid9) {
																						if (data3.reason !== void 0) {
																							let data18 = data3.reason;
																							const _errs62 = errors;
																							if (!(data18 === "private-address" || data18 === "unknown-address" || data18 === "too-many-redirects" || data18 === "loop" || data18 === "bad-location")) {
																								const err34 = {
																									instancePath: instancePath + "/replies/" + i0 + "/reason",
																									schemaPath: "#/properties/replies/items/oneOf/7/properties/reason/enum",
																									keyword: "enum",
																									params: { allowedValues: schema47.properties.replies.items.oneOf[7].properties.reason.enum },
																									message: "must be equal to one of the allowed values"
																								};
																								if (vErrors === null) vErrors = [err34];
																								else vErrors.push(err34);
																								errors++;
																							}
																							var valid9 = _errs62 === errors;
																						} else var valid9 = true;
																					}
																				}
																			}
																		} else {
																			const err35 = {
																				instancePath: instancePath + "/replies/" + i0,
																				schemaPath: "#/properties/replies/items/oneOf/7/type",
																				keyword: "type",
																				params: { type: "object" },
																				message: "must be object"
																			};
																			if (vErrors === null) vErrors = [err35];
																			else vErrors.push(err35);
																			errors++;
																		}
																	}
																	var _valid1 = _errs58 === errors;
																	if (_valid1 && valid3) {
																		valid3 = false;
																		passing0 = [passing0, 7];
																	} else {
																		if (_valid1) {
																			valid3 = true;
																			passing0 = 7;
																			if (props0 !== true) props0 = true;
																		}
																		const _errs63 = errors;
																		if (!validate80(data3, {
																			instancePath: instancePath + "/replies/" + i0,
																			parentData: data2,
																			parentDataProperty: i0,
																			rootData,
																			dynamicAnchors
																		})) {
																			vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
																			errors = vErrors.length;
																		}
																		var _valid1 = _errs63 === errors;
																		if (_valid1 && valid3) {
																			valid3 = false;
																			passing0 = [passing0, 8];
																		} else {
																			if (_valid1) {
																				valid3 = true;
																				passing0 = 8;
																				if (props0 !== true) props0 = true;
																			}
																			const _errs64 = errors;
																			if (!validate78(data3, {
																				instancePath: instancePath + "/replies/" + i0,
																				parentData: data2,
																				parentDataProperty: i0,
																				rootData,
																				dynamicAnchors
																			})) {
																				vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
																				errors = vErrors.length;
																			}
																			var _valid1 = _errs64 === errors;
																			if (_valid1 && valid3) {
																				valid3 = false;
																				passing0 = [passing0, 9];
																			} else if (_valid1) {
																				valid3 = true;
																				passing0 = 9;
																				if (props0 !== true) props0 = true;
																			}
																		}
																	}
																}
															}
														}
													}
												}
											}
											if (!valid3) {
												const err36 = {
													instancePath: instancePath + "/replies/" + i0,
													schemaPath: "#/properties/replies/items/oneOf",
													keyword: "oneOf",
													params: { passingSchemas: passing0 },
													message: "must match exactly one schema in oneOf"
												};
												if (vErrors === null) vErrors = [err36];
												else vErrors.push(err36);
												errors++;
												validate115.errors = vErrors;
												return false;
											} else {
												errors = _errs13;
												if (vErrors !== null) {
													if (_errs13) vErrors.length = _errs13;
													else vErrors = null;
												}
											}
											if (!(_errs12 === errors)) break;
										}
									} else {
										validate115.errors = [{
											instancePath: instancePath + "/replies",
											schemaPath: "#/properties/replies/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array"
										}];
										return false;
									}
								}
								var valid0 = _errs10 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.isConfirmed !== void 0) {
									const _errs65 = errors;
									if (typeof data.isConfirmed !== "boolean") {
										validate115.errors = [{
											instancePath: instancePath + "/isConfirmed",
											schemaPath: "#/properties/isConfirmed/type",
											keyword: "type",
											params: { type: "boolean" },
											message: "must be boolean"
										}];
										return false;
									}
									var valid0 = _errs65 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.proxy !== void 0) {
										const _errs67 = errors;
										if (typeof data.proxy !== "string") {
											validate115.errors = [{
												instancePath: instancePath + "/proxy",
												schemaPath: "#/properties/proxy/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}];
											return false;
										}
										var valid0 = _errs67 === errors;
									} else var valid0 = true;
								}
							}
						}
					}
				}
			}
		} else {
			validate115.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate115.errors = vErrors;
	return errors === 0;
}
validate115.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate124(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate124.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	const _errs0 = errors;
	let valid0 = false;
	let passing0 = null;
	const _errs1 = errors;
	if (errors === _errs1) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.kind === void 0 && (missing0 = "kind") || data.status === void 0 && (missing0 = "status") || data.strictTransportSecurity === void 0 && (missing0 = "strictTransportSecurity")) {
				const err0 = {
					instancePath,
					schemaPath: "#/oneOf/0/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			} else {
				const _errs3 = errors;
				for (const key0 in data) if (!(key0 === "kind" || key0 === "status" || key0 === "strictTransportSecurity")) {
					const err1 = {
						instancePath,
						schemaPath: "#/oneOf/0/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
					break;
				}
				if (_errs3 === errors) {
					if (data.kind !== void 0) {
						const _errs4 = errors;
						if ("https-answer" !== data.kind) {
							const err2 = {
								instancePath: instancePath + "/kind",
								schemaPath: "#/oneOf/0/properties/kind/const",
								keyword: "const",
								params: { allowedValue: "https-answer" },
								message: "must be equal to constant"
							};
							if (vErrors === null) vErrors = [err2];
							else vErrors.push(err2);
							errors++;
						}
						var valid1 = _errs4 === errors;
					} else var valid1 = true;
					if (valid1) {
						if (data.status !== void 0) {
							let data1 = data.status;
							const _errs5 = errors;
							if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
								const err3 = {
									instancePath: instancePath + "/status",
									schemaPath: "#/oneOf/0/properties/status/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								if (vErrors === null) vErrors = [err3];
								else vErrors.push(err3);
								errors++;
							}
							if (errors === _errs5) {
								if (typeof data1 == "number" && isFinite(data1)) {
									if (data1 < 0 || isNaN(data1)) {
										const err4 = {
											instancePath: instancePath + "/status",
											schemaPath: "#/oneOf/0/properties/status/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0"
										};
										if (vErrors === null) vErrors = [err4];
										else vErrors.push(err4);
										errors++;
									}
								}
							}
							var valid1 = _errs5 === errors;
						} else var valid1 = true;
						if (valid1) {
							if (data.strictTransportSecurity !== void 0) {
								let data2 = data.strictTransportSecurity;
								const _errs7 = errors;
								if (errors === _errs7) {
									if (Array.isArray(data2)) {
										const len0 = data2.length;
										for (let i0 = 0; i0 < len0; i0++) {
											const _errs9 = errors;
											if (typeof data2[i0] !== "string") {
												const err5 = {
													instancePath: instancePath + "/strictTransportSecurity/" + i0,
													schemaPath: "#/oneOf/0/properties/strictTransportSecurity/items/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err5];
												else vErrors.push(err5);
												errors++;
											}
											if (!(_errs9 === errors)) break;
										}
									} else {
										const err6 = {
											instancePath: instancePath + "/strictTransportSecurity",
											schemaPath: "#/oneOf/0/properties/strictTransportSecurity/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array"
										};
										if (vErrors === null) vErrors = [err6];
										else vErrors.push(err6);
										errors++;
									}
								}
								var valid1 = _errs7 === errors;
							} else var valid1 = true;
						}
					}
				}
			}
		} else {
			const err7 = {
				instancePath,
				schemaPath: "#/oneOf/0/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			};
			if (vErrors === null) vErrors = [err7];
			else vErrors.push(err7);
			errors++;
		}
	}
	var _valid0 = _errs1 === errors;
	if (_valid0) {
		valid0 = true;
		passing0 = 0;
		var props0 = true;
	}
	const _errs11 = errors;
	if (!validate102(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
		errors = vErrors.length;
	}
	var _valid0 = _errs11 === errors;
	if (_valid0 && valid0) {
		valid0 = false;
		passing0 = [passing0, 1];
	} else {
		if (_valid0) {
			valid0 = true;
			passing0 = 1;
			if (props0 !== true) props0 = true;
		}
		const _errs12 = errors;
		if (!validate87(data, {
			instancePath,
			parentData,
			parentDataProperty,
			rootData,
			dynamicAnchors
		})) {
			vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
			errors = vErrors.length;
		}
		var _valid0 = _errs12 === errors;
		if (_valid0 && valid0) {
			valid0 = false;
			passing0 = [passing0, 2];
		} else {
			if (_valid0) {
				valid0 = true;
				passing0 = 2;
				if (props0 !== true) props0 = true;
			}
			const _errs13 = errors;
			if (!validate89(data, {
				instancePath,
				parentData,
				parentDataProperty,
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
				errors = vErrors.length;
			}
			var _valid0 = _errs13 === errors;
			if (_valid0 && valid0) {
				valid0 = false;
				passing0 = [passing0, 3];
			} else {
				if (_valid0) {
					valid0 = true;
					passing0 = 3;
					if (props0 !== true) props0 = true;
				}
				const _errs14 = errors;
				if (errors === _errs14) {
					if (data && typeof data == "object" && !Array.isArray(data)) {
						let missing1;
						if (data.kind === void 0 && (missing1 = "kind") || data.firstBytes === void 0 && (missing1 = "firstBytes")) {
							const err8 = {
								instancePath,
								schemaPath: "#/oneOf/4/required",
								keyword: "required",
								params: { missingProperty: missing1 },
								message: "must have required property '" + missing1 + "'"
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						} else {
							const _errs16 = errors;
							for (const key1 in data) if (!(key1 === "kind" || key1 === "firstBytes")) {
								const err9 = {
									instancePath,
									schemaPath: "#/oneOf/4/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key1 },
									message: "must NOT have additional properties"
								};
								if (vErrors === null) vErrors = [err9];
								else vErrors.push(err9);
								errors++;
								break;
							}
							if (_errs16 === errors) {
								if (data.kind !== void 0) {
									const _errs17 = errors;
									if ("not-http" !== data.kind) {
										const err10 = {
											instancePath: instancePath + "/kind",
											schemaPath: "#/oneOf/4/properties/kind/const",
											keyword: "const",
											params: { allowedValue: "not-http" },
											message: "must be equal to constant"
										};
										if (vErrors === null) vErrors = [err10];
										else vErrors.push(err10);
										errors++;
									}
									var valid3 = _errs17 === errors;
								} else var valid3 = true;
								if (valid3) {
									if (data.firstBytes !== void 0) {
										const _errs18 = errors;
										if (typeof data.firstBytes !== "string") {
											const err11 = {
												instancePath: instancePath + "/firstBytes",
												schemaPath: "#/oneOf/4/properties/firstBytes/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											};
											if (vErrors === null) vErrors = [err11];
											else vErrors.push(err11);
											errors++;
										}
										var valid3 = _errs18 === errors;
									} else var valid3 = true;
								}
							}
						}
					} else {
						const err12 = {
							instancePath,
							schemaPath: "#/oneOf/4/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
				}
				var _valid0 = _errs14 === errors;
				if (_valid0 && valid0) {
					valid0 = false;
					passing0 = [passing0, 4];
				} else {
					if (_valid0) {
						valid0 = true;
						passing0 = 4;
						if (props0 !== true) props0 = true;
					}
					const _errs20 = errors;
					if (errors === _errs20) {
						if (data && typeof data == "object" && !Array.isArray(data)) {
							let missing2;
							if (data.kind === void 0 && (missing2 = "kind") || data.code === void 0 && (missing2 = "code") || data.reason === void 0 && (missing2 = "reason")) {
								const err13 = {
									instancePath,
									schemaPath: "#/oneOf/5/required",
									keyword: "required",
									params: { missingProperty: missing2 },
									message: "must have required property '" + missing2 + "'"
								};
								if (vErrors === null) vErrors = [err13];
								else vErrors.push(err13);
								errors++;
							} else {
								const _errs22 = errors;
								for (const key2 in data) if (!(key2 === "kind" || key2 === "code" || key2 === "reason")) {
									const err14 = {
										instancePath,
										schemaPath: "#/oneOf/5/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key2 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err14];
									else vErrors.push(err14);
									errors++;
									break;
								}
								if (_errs22 === errors) {
									if (data.kind !== void 0) {
										const _errs23 = errors;
										if ("tls-failed" !== data.kind) {
											const err15 = {
												instancePath: instancePath + "/kind",
												schemaPath: "#/oneOf/5/properties/kind/const",
												keyword: "const",
												params: { allowedValue: "tls-failed" },
												message: "must be equal to constant"
											};
											if (vErrors === null) vErrors = [err15];
											else vErrors.push(err15);
											errors++;
										}
										var valid4 = _errs23 === errors;
									} else var valid4 = true;
									if (valid4) {
										if (data.code !== void 0) {
											const _errs24 = errors;
											if (typeof data.code !== "string") {
												const err16 = {
													instancePath: instancePath + "/code",
													schemaPath: "#/oneOf/5/properties/code/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err16];
												else vErrors.push(err16);
												errors++;
											}
											var valid4 = _errs24 === errors;
										} else var valid4 = true;
										if (valid4) {
											if (data.reason !== void 0) {
												const _errs26 = errors;
												if (typeof data.reason !== "string") {
													const err17 = {
														instancePath: instancePath + "/reason",
														schemaPath: "#/oneOf/5/properties/reason/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string"
													};
													if (vErrors === null) vErrors = [err17];
													else vErrors.push(err17);
													errors++;
												}
												var valid4 = _errs26 === errors;
											} else var valid4 = true;
										}
									}
								}
							}
						} else {
							const err18 = {
								instancePath,
								schemaPath: "#/oneOf/5/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object"
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					}
					var _valid0 = _errs20 === errors;
					if (_valid0 && valid0) {
						valid0 = false;
						passing0 = [passing0, 5];
					} else {
						if (_valid0) {
							valid0 = true;
							passing0 = 5;
							if (props0 !== true) props0 = true;
						}
						const _errs28 = errors;
						if (!validate78(data, {
							instancePath,
							parentData,
							parentDataProperty,
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
							errors = vErrors.length;
						}
						var _valid0 = _errs28 === errors;
						if (_valid0 && valid0) {
							valid0 = false;
							passing0 = [passing0, 6];
						} else {
							if (_valid0) {
								valid0 = true;
								passing0 = 6;
								if (props0 !== true) props0 = true;
							}
							const _errs29 = errors;
							if (!validate104(data, {
								instancePath,
								parentData,
								parentDataProperty,
								rootData,
								dynamicAnchors
							})) {
								vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
								errors = vErrors.length;
							}
							var _valid0 = _errs29 === errors;
							if (_valid0 && valid0) {
								valid0 = false;
								passing0 = [passing0, 7];
							} else if (_valid0) {
								valid0 = true;
								passing0 = 7;
								if (props0 !== true) props0 = true;
							}
						}
					}
				}
			}
		}
	}
	if (!valid0) {
		const err19 = {
			instancePath,
			schemaPath: "#/oneOf",
			keyword: "oneOf",
			params: { passingSchemas: passing0 },
			message: "must match exactly one schema in oneOf"
		};
		if (vErrors === null) vErrors = [err19];
		else vErrors.push(err19);
		errors++;
		validate124.errors = vErrors;
		return false;
	} else {
		errors = _errs0;
		if (vErrors !== null) {
			if (_errs0) vErrors.length = _errs0;
			else vErrors = null;
		}
	}
	validate124.errors = vErrors;
	evaluated0.props = props0;
	return errors === 0;
}
validate124.evaluated = {
	"dynamicProps": true,
	"dynamicItems": false
};
function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate77.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.at === void 0 && (missing0 = "at") || data.resolution === void 0 && (missing0 = "resolution") || data.endpoints === void 0 && (missing0 = "endpoints")) {
				validate77.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "at" || key0 === "resolution" || key0 === "endpoints")) {
					validate77.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.at !== void 0) {
						let data0 = data.at;
						const _errs2 = errors;
						if (errors === _errs2) {
							if (typeof data0 === "string") {
								if (!pattern3.test(data0)) {
									validate77.errors = [{
										instancePath: instancePath + "/at",
										schemaPath: "#/properties/at/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$" },
										message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$\""
									}];
									return false;
								}
							} else {
								validate77.errors = [{
									instancePath: instancePath + "/at",
									schemaPath: "#/properties/at/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.resolution !== void 0) {
							let data1 = data.resolution;
							const _errs4 = errors;
							const _errs5 = errors;
							let valid1 = false;
							let passing0 = null;
							const _errs6 = errors;
							if (errors === _errs6) {
								if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
									let missing1;
									if (data1.kind === void 0 && (missing1 = "kind") || data1.addresses === void 0 && (missing1 = "addresses")) {
										const err0 = {
											instancePath: instancePath + "/resolution",
											schemaPath: "#/properties/resolution/oneOf/0/required",
											keyword: "required",
											params: { missingProperty: missing1 },
											message: "must have required property '" + missing1 + "'"
										};
										if (vErrors === null) vErrors = [err0];
										else vErrors.push(err0);
										errors++;
									} else {
										const _errs8 = errors;
										for (const key1 in data1) if (!(key1 === "kind" || key1 === "addresses")) {
											const err1 = {
												instancePath: instancePath + "/resolution",
												schemaPath: "#/properties/resolution/oneOf/0/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key1 },
												message: "must NOT have additional properties"
											};
											if (vErrors === null) vErrors = [err1];
											else vErrors.push(err1);
											errors++;
											break;
										}
										if (_errs8 === errors) {
											if (data1.kind !== void 0) {
												let data2 = data1.kind;
												const _errs9 = errors;
												if (!(data2 === "literal" || data2 === "resolved")) {
													const err2 = {
														instancePath: instancePath + "/resolution/kind",
														schemaPath: "#/properties/resolution/oneOf/0/properties/kind/enum",
														keyword: "enum",
														params: { allowedValues: schema32.properties.resolution.oneOf[0].properties.kind.enum },
														message: "must be equal to one of the allowed values"
													};
													if (vErrors === null) vErrors = [err2];
													else vErrors.push(err2);
													errors++;
												}
												var valid2 = _errs9 === errors;
											} else var valid2 = true;
											if (valid2) {
												if (data1.addresses !== void 0) {
													let data3 = data1.addresses;
													const _errs10 = errors;
													if (errors === _errs10) {
														if (Array.isArray(data3)) {
															const len0 = data3.length;
															for (let i0 = 0; i0 < len0; i0++) {
																const _errs12 = errors;
																if (typeof data3[i0] !== "string") {
																	const err3 = {
																		instancePath: instancePath + "/resolution/addresses/" + i0,
																		schemaPath: "#/properties/resolution/oneOf/0/properties/addresses/items/type",
																		keyword: "type",
																		params: { type: "string" },
																		message: "must be string"
																	};
																	if (vErrors === null) vErrors = [err3];
																	else vErrors.push(err3);
																	errors++;
																}
																if (!(_errs12 === errors)) break;
															}
														} else {
															const err4 = {
																instancePath: instancePath + "/resolution/addresses",
																schemaPath: "#/properties/resolution/oneOf/0/properties/addresses/type",
																keyword: "type",
																params: { type: "array" },
																message: "must be array"
															};
															if (vErrors === null) vErrors = [err4];
															else vErrors.push(err4);
															errors++;
														}
													}
													var valid2 = _errs10 === errors;
												} else var valid2 = true;
											}
										}
									}
								} else {
									const err5 = {
										instancePath: instancePath + "/resolution",
										schemaPath: "#/properties/resolution/oneOf/0/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object"
									};
									if (vErrors === null) vErrors = [err5];
									else vErrors.push(err5);
									errors++;
								}
							}
							var _valid0 = _errs6 === errors;
							if (_valid0) {
								valid1 = true;
								passing0 = 0;
								var props0 = true;
							}
							const _errs14 = errors;
							if (errors === _errs14) {
								if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
									let missing2;
									if (data1.kind === void 0 && (missing2 = "kind") || data1.code === void 0 && (missing2 = "code")) {
										const err6 = {
											instancePath: instancePath + "/resolution",
											schemaPath: "#/properties/resolution/oneOf/1/required",
											keyword: "required",
											params: { missingProperty: missing2 },
											message: "must have required property '" + missing2 + "'"
										};
										if (vErrors === null) vErrors = [err6];
										else vErrors.push(err6);
										errors++;
									} else {
										const _errs16 = errors;
										for (const key2 in data1) if (!(key2 === "kind" || key2 === "code")) {
											const err7 = {
												instancePath: instancePath + "/resolution",
												schemaPath: "#/properties/resolution/oneOf/1/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key2 },
												message: "must NOT have additional properties"
											};
											if (vErrors === null) vErrors = [err7];
											else vErrors.push(err7);
											errors++;
											break;
										}
										if (_errs16 === errors) {
											if (data1.kind !== void 0) {
												const _errs17 = errors;
												if ("unresolvable" !== data1.kind) {
													const err8 = {
														instancePath: instancePath + "/resolution/kind",
														schemaPath: "#/properties/resolution/oneOf/1/properties/kind/const",
														keyword: "const",
														params: { allowedValue: "unresolvable" },
														message: "must be equal to constant"
													};
													if (vErrors === null) vErrors = [err8];
													else vErrors.push(err8);
													errors++;
												}
												var valid4 = _errs17 === errors;
											} else var valid4 = true;
											if (valid4) {
												if (data1.code !== void 0) {
													const _errs18 = errors;
													if (typeof data1.code !== "string") {
														const err9 = {
															instancePath: instancePath + "/resolution/code",
															schemaPath: "#/properties/resolution/oneOf/1/properties/code/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														};
														if (vErrors === null) vErrors = [err9];
														else vErrors.push(err9);
														errors++;
													}
													var valid4 = _errs18 === errors;
												} else var valid4 = true;
											}
										}
									}
								} else {
									const err10 = {
										instancePath: instancePath + "/resolution",
										schemaPath: "#/properties/resolution/oneOf/1/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object"
									};
									if (vErrors === null) vErrors = [err10];
									else vErrors.push(err10);
									errors++;
								}
							}
							var _valid0 = _errs14 === errors;
							if (_valid0 && valid1) {
								valid1 = false;
								passing0 = [passing0, 1];
							} else {
								if (_valid0) {
									valid1 = true;
									passing0 = 1;
									if (props0 !== true) props0 = true;
								}
								const _errs20 = errors;
								if (errors === _errs20) {
									if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
										let missing3;
										if (data1.kind === void 0 && (missing3 = "kind") || data1.host === void 0 && (missing3 = "host") || data1.proxy === void 0 && (missing3 = "proxy")) {
											const err11 = {
												instancePath: instancePath + "/resolution",
												schemaPath: "#/properties/resolution/oneOf/2/required",
												keyword: "required",
												params: { missingProperty: missing3 },
												message: "must have required property '" + missing3 + "'"
											};
											if (vErrors === null) vErrors = [err11];
											else vErrors.push(err11);
											errors++;
										} else {
											const _errs22 = errors;
											for (const key3 in data1) if (!(key3 === "kind" || key3 === "host" || key3 === "proxy")) {
												const err12 = {
													instancePath: instancePath + "/resolution",
													schemaPath: "#/properties/resolution/oneOf/2/additionalProperties",
													keyword: "additionalProperties",
													params: { additionalProperty: key3 },
													message: "must NOT have additional properties"
												};
												if (vErrors === null) vErrors = [err12];
												else vErrors.push(err12);
												errors++;
												break;
											}
											if (_errs22 === errors) {
												if (data1.kind !== void 0) {
													const _errs23 = errors;
													if ("left-to-proxy" !== data1.kind) {
														const err13 = {
															instancePath: instancePath + "/resolution/kind",
															schemaPath: "#/properties/resolution/oneOf/2/properties/kind/const",
															keyword: "const",
															params: { allowedValue: "left-to-proxy" },
															message: "must be equal to constant"
														};
														if (vErrors === null) vErrors = [err13];
														else vErrors.push(err13);
														errors++;
													}
													var valid5 = _errs23 === errors;
												} else var valid5 = true;
												if (valid5) {
													if (data1.host !== void 0) {
														const _errs24 = errors;
														if (typeof data1.host !== "string") {
															const err14 = {
																instancePath: instancePath + "/resolution/host",
																schemaPath: "#/properties/resolution/oneOf/2/properties/host/type",
																keyword: "type",
																params: { type: "string" },
																message: "must be string"
															};
															if (vErrors === null) vErrors = [err14];
															else vErrors.push(err14);
															errors++;
														}
														var valid5 = _errs24 === errors;
													} else var valid5 = true;
													if (valid5) {
														if (data1.proxy !== void 0) {
															const _errs26 = errors;
															if (typeof data1.proxy !== "string") {
																const err15 = {
																	instancePath: instancePath + "/resolution/proxy",
																	schemaPath: "#/properties/resolution/oneOf/2/properties/proxy/type",
																	keyword: "type",
																	params: { type: "string" },
																	message: "must be string"
																};
																if (vErrors === null) vErrors = [err15];
																else vErrors.push(err15);
																errors++;
															}
															var valid5 = _errs26 === errors;
														} else var valid5 = true;
													}
												}
											}
										}
									} else {
										const err16 = {
											instancePath: instancePath + "/resolution",
											schemaPath: "#/properties/resolution/oneOf/2/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										};
										if (vErrors === null) vErrors = [err16];
										else vErrors.push(err16);
										errors++;
									}
								}
								var _valid0 = _errs20 === errors;
								if (_valid0 && valid1) {
									valid1 = false;
									passing0 = [passing0, 2];
								} else {
									if (_valid0) {
										valid1 = true;
										passing0 = 2;
										if (props0 !== true) props0 = true;
									}
									const _errs28 = errors;
									if (!validate78(data1, {
										instancePath: instancePath + "/resolution",
										parentData: data,
										parentDataProperty: "resolution",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
										errors = vErrors.length;
									}
									var _valid0 = _errs28 === errors;
									if (_valid0 && valid1) {
										valid1 = false;
										passing0 = [passing0, 3];
									} else if (_valid0) {
										valid1 = true;
										passing0 = 3;
										if (props0 !== true) props0 = true;
									}
								}
							}
							if (!valid1) {
								const err17 = {
									instancePath: instancePath + "/resolution",
									schemaPath: "#/properties/resolution/oneOf",
									keyword: "oneOf",
									params: { passingSchemas: passing0 },
									message: "must match exactly one schema in oneOf"
								};
								if (vErrors === null) vErrors = [err17];
								else vErrors.push(err17);
								errors++;
								validate77.errors = vErrors;
								return false;
							} else {
								errors = _errs5;
								if (vErrors !== null) {
									if (_errs5) vErrors.length = _errs5;
									else vErrors = null;
								}
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.endpoints !== void 0) {
								let data10 = data.endpoints;
								const _errs29 = errors;
								if (errors === _errs29) {
									if (Array.isArray(data10)) {
										const len1 = data10.length;
										for (let i1 = 0; i1 < len1; i1++) {
											let data11 = data10[i1];
											const _errs31 = errors;
											if (errors === _errs31) {
												if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
													let missing4;
													if (data11.address === void 0 && (missing4 = "address") || data11.exchanges === void 0 && (missing4 = "exchanges") || data11.certificates === void 0 && (missing4 = "certificates") || data11.listings === void 0 && (missing4 = "listings") || data11.cleartext === void 0 && (missing4 = "cleartext")) {
														validate77.errors = [{
															instancePath: instancePath + "/endpoints/" + i1,
															schemaPath: "#/properties/endpoints/items/required",
															keyword: "required",
															params: { missingProperty: missing4 },
															message: "must have required property '" + missing4 + "'"
														}];
														return false;
													} else {
														const _errs33 = errors;
														for (const key4 in data11) if (!func1.call(schema32.properties.endpoints.items.properties, key4)) {
															validate77.errors = [{
																instancePath: instancePath + "/endpoints/" + i1,
																schemaPath: "#/properties/endpoints/items/additionalProperties",
																keyword: "additionalProperties",
																params: { additionalProperty: key4 },
																message: "must NOT have additional properties"
															}];
															return false;
														}
														if (_errs33 === errors) {
															if (data11.address !== void 0) {
																const _errs34 = errors;
																if (typeof data11.address !== "string") {
																	validate77.errors = [{
																		instancePath: instancePath + "/endpoints/" + i1 + "/address",
																		schemaPath: "#/properties/endpoints/items/properties/address/type",
																		keyword: "type",
																		params: { type: "string" },
																		message: "must be string"
																	}];
																	return false;
																}
																var valid7 = _errs34 === errors;
															} else var valid7 = true;
															if (valid7) {
																if (data11.proxy !== void 0) {
																	const _errs36 = errors;
																	if (typeof data11.proxy !== "string") {
																		validate77.errors = [{
																			instancePath: instancePath + "/endpoints/" + i1 + "/proxy",
																			schemaPath: "#/properties/endpoints/items/properties/proxy/type",
																			keyword: "type",
																			params: { type: "string" },
																			message: "must be string"
																		}];
																		return false;
																	}
																	var valid7 = _errs36 === errors;
																} else var valid7 = true;
																if (valid7) {
																	if (data11.notDialled !== void 0) {
																		const _errs38 = errors;
																		if (!validate80(data11.notDialled, {
																			instancePath: instancePath + "/endpoints/" + i1 + "/notDialled",
																			parentData: data11,
																			parentDataProperty: "notDialled",
																			rootData,
																			dynamicAnchors
																		})) {
																			vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
																			errors = vErrors.length;
																		}
																		var valid7 = _errs38 === errors;
																	} else var valid7 = true;
																	if (valid7) {
																		if (data11.exchanges !== void 0) {
																			let data15 = data11.exchanges;
																			const _errs39 = errors;
																			if (errors === _errs39) {
																				if (Array.isArray(data15)) {
																					const len2 = data15.length;
																					for (let i2 = 0; i2 < len2; i2++) {
																						const _errs41 = errors;
																						if (!validate82(data15[i2], {
																							instancePath: instancePath + "/endpoints/" + i1 + "/exchanges/" + i2,
																							parentData: data15,
																							parentDataProperty: i2,
																							rootData,
																							dynamicAnchors
																						})) {
																							vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
																							errors = vErrors.length;
																						}
																						if (!(_errs41 === errors)) break;
																					}
																				} else {
																					validate77.errors = [{
																						instancePath: instancePath + "/endpoints/" + i1 + "/exchanges",
																						schemaPath: "#/properties/endpoints/items/properties/exchanges/type",
																						keyword: "type",
																						params: { type: "array" },
																						message: "must be array"
																					}];
																					return false;
																				}
																			}
																			var valid7 = _errs39 === errors;
																		} else var valid7 = true;
																		if (valid7) {
																			if (data11.certificates !== void 0) {
																				let data17 = data11.certificates;
																				const _errs42 = errors;
																				if (errors === _errs42) {
																					if (Array.isArray(data17)) {
																						const len3 = data17.length;
																						for (let i3 = 0; i3 < len3; i3++) {
																							let data18 = data17[i3];
																							const _errs44 = errors;
																							if (errors === _errs44) {
																								if (typeof data18 === "string") {
																									if (!pattern16.test(data18)) {
																										validate77.errors = [{
																											instancePath: instancePath + "/endpoints/" + i1 + "/certificates/" + i3,
																											schemaPath: "#/properties/endpoints/items/properties/certificates/items/pattern",
																											keyword: "pattern",
																											params: { pattern: "^[A-Za-z0-9+/]*={0,2}$" },
																											message: "must match pattern \"^[A-Za-z0-9+/]*={0,2}$\""
																										}];
																										return false;
																									}
																								} else {
																									validate77.errors = [{
																										instancePath: instancePath + "/endpoints/" + i1 + "/certificates/" + i3,
																										schemaPath: "#/properties/endpoints/items/properties/certificates/items/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									}];
																									return false;
																								}
																							}
																							if (!(_errs44 === errors)) break;
																						}
																					} else {
																						validate77.errors = [{
																							instancePath: instancePath + "/endpoints/" + i1 + "/certificates",
																							schemaPath: "#/properties/endpoints/items/properties/certificates/type",
																							keyword: "type",
																							params: { type: "array" },
																							message: "must be array"
																						}];
																						return false;
																					}
																				}
																				var valid7 = _errs42 === errors;
																			} else var valid7 = true;
																			if (valid7) {
																				if (data11.listings !== void 0) {
																					let data19 = data11.listings;
																					const _errs46 = errors;
																					if (errors === _errs46) {
																						if (Array.isArray(data19)) {
																							const len4 = data19.length;
																							for (let i4 = 0; i4 < len4; i4++) {
																								let data20 = data19[i4];
																								const _errs48 = errors;
																								if (errors === _errs48) {
																									if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
																										let missing5;
																										if (data20.version === void 0 && (missing5 = "version") || data20.suites === void 0 && (missing5 = "suites") || data20.asked === void 0 && (missing5 = "asked") || data20.isComplete === void 0 && (missing5 = "isComplete")) {
																											validate77.errors = [{
																												instancePath: instancePath + "/endpoints/" + i1 + "/listings/" + i4,
																												schemaPath: "#/properties/endpoints/items/properties/listings/items/required",
																												keyword: "required",
																												params: { missingProperty: missing5 },
																												message: "must have required property '" + missing5 + "'"
																											}];
																											return false;
																										} else {
																											const _errs50 = errors;
																											for (const key5 in data20) if (!(key5 === "version" || key5 === "suites" || key5 === "asked" || key5 === "isComplete" || key5 === "preference" || key5 === "dhBits" || key5 === "groups" || key5 === "signatureSchemes")) {
																												validate77.errors = [{
																													instancePath: instancePath + "/endpoints/" + i1 + "/listings/" + i4,
																													schemaPath: "#/properties/endpoints/items/properties/listings/items/additionalProperties",
																													keyword: "additionalProperties",
																													params: { additionalProperty: key5 },
																													message: "must NOT have additional properties"
																												}];
																												return false;
																											}
																											if (_errs50 === errors) {
																												if (data20.version !== void 0) {
																													let data21 = data20.version;
																													const _errs51 = errors;
																													if (!(typeof data21 == "number" && !(data21 % 1) && !isNaN(data21) && isFinite(data21))) {
																														validate77.errors = [{
																															instancePath: instancePath + "/endpoints/" + i1 + "/listings/" + i4 + "/version",
																															schemaPath: "#/properties/endpoints/items/properties/listings/items/properties/version/type",
																															keyword: "type",
																															params: { type: "integer" },
																															message: "must be integer"
																														}];
																														return false;
																													}
																													if (errors === _errs51) {
																														if (typeof data21 == "number" && isFinite(data21)) {
																															if (data21 < 0 || isNaN(data21)) {
																																validate77.errors = [{
																																	instancePath: instancePath + "/endpoints/" + i1 + "/listings/" + i4 + "/version",
																																	schemaPath: "#/properties/endpoints/items/properties/listings/items/properties/version/minimum",
																																	keyword: "minimum",
																																	params: {
																																		comparison: ">=",
																																		limit: 0
																																	},
																																	message: "must be >= 0"
																																}];
																																return false;
																															}
																														}
																													}
																													var valid11 = _errs51 === errors;
																												} else var valid11 = true;
																												if (valid11) {
																													if (data20.suites !== void 0) {
																														let data22 = data20.suites;
																														const _errs53 = errors;
																														if (errors === _errs53) {
																															if (Array.isArray(data22)) {
																																const len5 = data22.length;
																																for (let i5 = 0; i5 < len5; i5++) {
																																	let data23 = data22[i5];
																																	const _errs55 = errors;
																																	if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
																																		validate77.errors = [{
																																			instancePath: instancePath + "/endpoints/" + i1 + "/listings/" + i4 + "/suites/" + i5,
																																			schemaPath: "#/properties/endpoints/items/properties/listings/items/properties/suites/items/type",
																																			keyword: "type",
																																			params: { type: "integer" },
																																			message: "must be integer"
																																		}];
																																		return false;
																																	}
																																	if (errors === _errs55) {
																																		if (typeof data23 == "number" && isFinite(data23)) {
																																			if (data23 < 0 || isNaN(data23)) {
																																				validate77.errors = [{
																																					instancePath: instancePath + "/endpoints/" + i1 + "/listings/" + i4 + "/suites/" + i5,
																																					schemaPath: "#/properties/endpoints/items/properties/listings/items/properties/suites/items/minimum",
																																					keyword: "minimum",
																																					params: {
																																						comparison: ">=",
																																						limit: 0
																																					},
																																					message: "must be >= 0"
																																				}];
																																				return false;
																																			}
																																		}
																																	}
																																	if (!(_errs55 === errors)) break;
																																}
																															} else {
																																validate77.errors = [{
																																	instancePath: instancePath + "/endpoints/" + i1 + "/listings/" + i4 + "/suites",
																																	schemaPath: "#/properties/endpoints/items/properties/listings/items/properties/suites/type",
																																	keyword: "type",
																																	params: { type: "array" },
																																	message: "must be array"
																																}];
																																return false;
																															}
																														}
																														var valid11 = _errs53 === errors;
																													} else var valid11 = true;
																													if (valid11) {
																														if (data20.asked !== void 0) {
																															let data24 = data20.asked;
																															const _errs57 = errors;
																															if (!(data24 === "weak" || data24 === "all")) {
																																validate77.errors = [{
																																	instancePath: instancePath + "/endpoints/" + i1 + "/listings/" + i4 + "/asked",
																																	schemaPath: "#/properties/endpoints/items/properties/listings/items/properties/asked/enum",
																																	keyword: "enum",
																																	params: { allowedValues: schema32.properties.endpoints.items.properties.listings.items.properties.asked.enum },
																																	message: "must be equal to one of the allowed values"
																																}];
																																return false;
																															}
																															var valid11 = _errs57 === errors;
																														} else var valid11 = true;
																														if (valid11) {
																															if (data20.isComplete !== void 0) {
																																const _errs58 = errors;
																																if (typeof data20.isComplete !== "boolean") {
																																	validate77.errors = [{
																																		instancePath: instancePath + "/endpoints/" + i1 + "/listings/" + i4 + "/isComplete",
																																		schemaPath: "#/properties/endpoints/items/properties/listings/items/properties/isComplete/type",
																																		keyword: "type",
																																		params: { type: "boolean" },
																																		message: "must be boolean"
																																	}];
																																	return false;
																																}
																																var valid11 = _errs58 === errors;
																															} else var valid11 = true;
																															if (valid11) {
																																if (data20.preference !== void 0) {
																																	let data26 = data20.preference;
																																	const _errs60 = errors;
																																	if (!(data26 === "server" || data26 === "client" || data26 === "mixed" || data26 === "unknown")) {
																																		validate77.errors = [{
																																			instancePath: instancePath + "/endpoints/" + i1 + "/listings/" + i4 + "/preference",
																																			schemaPath: "#/properties/endpoints/items/properties/listings/items/properties/preference/enum",
																																			keyword: "enum",
																																			params: { allowedValues: schema32.properties.endpoints.items.properties.listings.items.properties.preference.enum },
																																			message: "must be equal to one of the allowed values"
																																		}];
																																		return false;
																																	}
																																	var valid11 = _errs60 === errors;
																																} else var valid11 = true;
																																if (valid11) {
																																	if (data20.dhBits !== void 0) {
																																		let data27 = data20.dhBits;
																																		const _errs61 = errors;
																																		if (errors === _errs61) {
																																			if (Array.isArray(data27)) {
																																				const len6 = data27.length;
																																				for (let i6 = 0; i6 < len6; i6++) {
																																					let data28 = data27[i6];
																																					const _errs63 = errors;
																																					if (!(typeof data28 == "number" && !(data28 % 1) && !isNaN(data28) && isFinite(data28))) {
																																						validate77.errors = [{
																																							instancePath: instancePath + "/endpoints/" + i1 + "/listings/" + i4 + "/dhBits/" + i6,
																																							schemaPath: "#/properties/endpoints/items/properties/listings/items/properties/dhBits/items/type",
																																							keyword: "type",
																																							params: { type: "integer" },
																																							message: "must be integer"
																																						}];
																																						return false;
																																					}
																																					if (errors === _errs63) {
																																						if (typeof data28 == "number" && isFinite(data28)) {
																																							if (data28 < 0 || isNaN(data28)) {
																																								validate77.errors = [{
																																									instancePath: instancePath + "/endpoints/" + i1 + "/listings/" + i4 + "/dhBits/" + i6,
																																									schemaPath: "#/properties/endpoints/items/properties/listings/items/properties/dhBits/items/minimum",
																																									keyword: "minimum",
																																									params: {
																																										comparison: ">=",
																																										limit: 0
																																									},
																																									message: "must be >= 0"
																																								}];
																																								return false;
																																							}
																																						}
																																					}
																																					if (!(_errs63 === errors)) break;
																																				}
																																			} else {
																																				validate77.errors = [{
																																					instancePath: instancePath + "/endpoints/" + i1 + "/listings/" + i4 + "/dhBits",
																																					schemaPath: "#/properties/endpoints/items/properties/listings/items/properties/dhBits/type",
																																					keyword: "type",
																																					params: { type: "array" },
																																					message: "must be array"
																																				}];
																																				return false;
																																			}
																																		}
																																		var valid11 = _errs61 === errors;
																																	} else var valid11 = true;
																																	if (valid11) {
																																		if (data20.groups !== void 0) {
																																			const _errs65 = errors;
																																			if (!validate109(data20.groups, {
																																				instancePath: instancePath + "/endpoints/" + i1 + "/listings/" + i4 + "/groups",
																																				parentData: data20,
																																				parentDataProperty: "groups",
																																				rootData,
																																				dynamicAnchors
																																			})) {
																																				vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
																																				errors = vErrors.length;
																																			}
																																			var valid11 = _errs65 === errors;
																																		} else var valid11 = true;
																																		if (valid11) {
																																			if (data20.signatureSchemes !== void 0) {
																																				const _errs66 = errors;
																																				if (!validate109(data20.signatureSchemes, {
																																					instancePath: instancePath + "/endpoints/" + i1 + "/listings/" + i4 + "/signatureSchemes",
																																					parentData: data20,
																																					parentDataProperty: "signatureSchemes",
																																					rootData,
																																					dynamicAnchors
																																				})) {
																																					vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
																																					errors = vErrors.length;
																																				}
																																				var valid11 = _errs66 === errors;
																																			} else var valid11 = true;
																																		}
																																	}
																																}
																															}
																														}
																													}
																												}
																											}
																										}
																									} else {
																										validate77.errors = [{
																											instancePath: instancePath + "/endpoints/" + i1 + "/listings/" + i4,
																											schemaPath: "#/properties/endpoints/items/properties/listings/items/type",
																											keyword: "type",
																											params: { type: "object" },
																											message: "must be object"
																										}];
																										return false;
																									}
																								}
																								if (!(_errs48 === errors)) break;
																							}
																						} else {
																							validate77.errors = [{
																								instancePath: instancePath + "/endpoints/" + i1 + "/listings",
																								schemaPath: "#/properties/endpoints/items/properties/listings/type",
																								keyword: "type",
																								params: { type: "array" },
																								message: "must be array"
																							}];
																							return false;
																						}
																					}
																					var valid7 = _errs46 === errors;
																				} else var valid7 = true;
																				if (valid7) {
																					if (data11.reach !== void 0) {
																						let data31 = data11.reach;
																						const _errs67 = errors;
																						if (errors === _errs67) {
																							if (Array.isArray(data31)) {
																								const len7 = data31.length;
																								for (let i7 = 0; i7 < len7; i7++) {
																									let data32 = data31[i7];
																									const _errs69 = errors;
																									const _errs70 = errors;
																									let valid15 = false;
																									let passing1 = null;
																									const _errs71 = errors;
																									if (errors === _errs71) {
																										if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
																											let missing6;
																											if (data32.kind === void 0 && (missing6 = "kind")) {
																												const err18 = {
																													instancePath: instancePath + "/endpoints/" + i1 + "/reach/" + i7,
																													schemaPath: "#/properties/endpoints/items/properties/reach/items/oneOf/0/required",
																													keyword: "required",
																													params: { missingProperty: missing6 },
																													message: "must have required property '" + missing6 + "'"
																												};
																												if (vErrors === null) vErrors = [err18];
																												else vErrors.push(err18);
																												errors++;
																											} else {
																												const _errs73 = errors;
																												for (const key6 in data32) if (!(key6 === "kind")) {
																													const err19 = {
																														instancePath: instancePath + "/endpoints/" + i1 + "/reach/" + i7,
																														schemaPath: "#/properties/endpoints/items/properties/reach/items/oneOf/0/additionalProperties",
																														keyword: "additionalProperties",
																														params: { additionalProperty: key6 },
																														message: "must NOT have additional properties"
																													};
																													if (vErrors === null) vErrors = [err19];
																													else vErrors.push(err19);
																													errors++;
																													break;
																												}
																												if (_errs73 === errors) {
																													if (data32.kind !== void 0) {
																														if ("connected" !== data32.kind) {
																															const err20 = {
																																instancePath: instancePath + "/endpoints/" + i1 + "/reach/" + i7 + "/kind",
																																schemaPath: "#/properties/endpoints/items/properties/reach/items/oneOf/0/properties/kind/const",
																																keyword: "const",
																																params: { allowedValue: "connected" },
																																message: "must be equal to constant"
																															};
																															if (vErrors === null) vErrors = [err20];
																															else vErrors.push(err20);
																															errors++;
																														}
																													}
																												}
																											}
																										} else {
																											const err21 = {
																												instancePath: instancePath + "/endpoints/" + i1 + "/reach/" + i7,
																												schemaPath: "#/properties/endpoints/items/properties/reach/items/oneOf/0/type",
																												keyword: "type",
																												params: { type: "object" },
																												message: "must be object"
																											};
																											if (vErrors === null) vErrors = [err21];
																											else vErrors.push(err21);
																											errors++;
																										}
																									}
																									var _valid1 = _errs71 === errors;
																									if (_valid1) {
																										valid15 = true;
																										passing1 = 0;
																										var props1 = true;
																									}
																									const _errs75 = errors;
																									if (!validate102(data32, {
																										instancePath: instancePath + "/endpoints/" + i1 + "/reach/" + i7,
																										parentData: data31,
																										parentDataProperty: i7,
																										rootData,
																										dynamicAnchors
																									})) {
																										vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
																										errors = vErrors.length;
																									}
																									var _valid1 = _errs75 === errors;
																									if (_valid1 && valid15) {
																										valid15 = false;
																										passing1 = [passing1, 1];
																									} else {
																										if (_valid1) {
																											valid15 = true;
																											passing1 = 1;
																											if (props1 !== true) props1 = true;
																										}
																										const _errs76 = errors;
																										if (!validate78(data32, {
																											instancePath: instancePath + "/endpoints/" + i1 + "/reach/" + i7,
																											parentData: data31,
																											parentDataProperty: i7,
																											rootData,
																											dynamicAnchors
																										})) {
																											vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
																											errors = vErrors.length;
																										}
																										var _valid1 = _errs76 === errors;
																										if (_valid1 && valid15) {
																											valid15 = false;
																											passing1 = [passing1, 2];
																										} else {
																											if (_valid1) {
																												valid15 = true;
																												passing1 = 2;
																												if (props1 !== true) props1 = true;
																											}
																											const _errs77 = errors;
																											if (!validate104(data32, {
																												instancePath: instancePath + "/endpoints/" + i1 + "/reach/" + i7,
																												parentData: data31,
																												parentDataProperty: i7,
																												rootData,
																												dynamicAnchors
																											})) {
																												vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
																												errors = vErrors.length;
																											}
																											var _valid1 = _errs77 === errors;
																											if (_valid1 && valid15) {
																												valid15 = false;
																												passing1 = [passing1, 3];
																											} else if (_valid1) {
																												valid15 = true;
																												passing1 = 3;
																												if (props1 !== true) props1 = true;
																											}
																										}
																									}
																									if (!valid15) {
																										const err22 = {
																											instancePath: instancePath + "/endpoints/" + i1 + "/reach/" + i7,
																											schemaPath: "#/properties/endpoints/items/properties/reach/items/oneOf",
																											keyword: "oneOf",
																											params: { passingSchemas: passing1 },
																											message: "must match exactly one schema in oneOf"
																										};
																										if (vErrors === null) vErrors = [err22];
																										else vErrors.push(err22);
																										errors++;
																										validate77.errors = vErrors;
																										return false;
																									} else {
																										errors = _errs70;
																										if (vErrors !== null) {
																											if (_errs70) vErrors.length = _errs70;
																											else vErrors = null;
																										}
																									}
																									if (!(_errs69 === errors)) break;
																								}
																							} else {
																								validate77.errors = [{
																									instancePath: instancePath + "/endpoints/" + i1 + "/reach",
																									schemaPath: "#/properties/endpoints/items/properties/reach/type",
																									keyword: "type",
																									params: { type: "array" },
																									message: "must be array"
																								}];
																								return false;
																							}
																						}
																						var valid7 = _errs67 === errors;
																					} else var valid7 = true;
																					if (valid7) {
																						if (data11.cleartext !== void 0) {
																							let data34 = data11.cleartext;
																							const _errs78 = errors;
																							const _errs79 = errors;
																							let valid17 = false;
																							let passing2 = null;
																							const _errs80 = errors;
																							if (errors === _errs80) {
																								if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
																									let missing7;
																									if (data34.kind === void 0 && (missing7 = "kind") || data34.walks === void 0 && (missing7 = "walks")) {
																										const err23 = {
																											instancePath: instancePath + "/endpoints/" + i1 + "/cleartext",
																											schemaPath: "#/properties/endpoints/items/properties/cleartext/oneOf/0/required",
																											keyword: "required",
																											params: { missingProperty: missing7 },
																											message: "must have required property '" + missing7 + "'"
																										};
																										if (vErrors === null) vErrors = [err23];
																										else vErrors.push(err23);
																										errors++;
																									} else {
																										const _errs82 = errors;
																										for (const key7 in data34) if (!(key7 === "kind" || key7 === "walks")) {
																											const err24 = {
																												instancePath: instancePath + "/endpoints/" + i1 + "/cleartext",
																												schemaPath: "#/properties/endpoints/items/properties/cleartext/oneOf/0/additionalProperties",
																												keyword: "additionalProperties",
																												params: { additionalProperty: key7 },
																												message: "must NOT have additional properties"
																											};
																											if (vErrors === null) vErrors = [err24];
																											else vErrors.push(err24);
																											errors++;
																											break;
																										}
																										if (_errs82 === errors) {
																											if (data34.kind !== void 0) {
																												const _errs83 = errors;
																												if ("asked" !== data34.kind) {
																													const err25 = {
																														instancePath: instancePath + "/endpoints/" + i1 + "/cleartext/kind",
																														schemaPath: "#/properties/endpoints/items/properties/cleartext/oneOf/0/properties/kind/const",
																														keyword: "const",
																														params: { allowedValue: "asked" },
																														message: "must be equal to constant"
																													};
																													if (vErrors === null) vErrors = [err25];
																													else vErrors.push(err25);
																													errors++;
																												}
																												var valid18 = _errs83 === errors;
																											} else var valid18 = true;
																											if (valid18) {
																												if (data34.walks !== void 0) {
																													let data36 = data34.walks;
																													const _errs84 = errors;
																													if (errors === _errs84) {
																														if (Array.isArray(data36)) {
																															const len8 = data36.length;
																															for (let i8 = 0; i8 < len8; i8++) {
																																let data37 = data36[i8];
																																const _errs86 = errors;
																																if (errors === _errs86) {
																																	if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
																																		let missing8;
																																		if (data37.hops === void 0 && (missing8 = "hops")) {
																																			const err26 = {
																																				instancePath: instancePath + "/endpoints/" + i1 + "/cleartext/walks/" + i8,
																																				schemaPath: "#/properties/endpoints/items/properties/cleartext/oneOf/0/properties/walks/items/required",
																																				keyword: "required",
																																				params: { missingProperty: missing8 },
																																				message: "must have required property '" + missing8 + "'"
																																			};
																																			if (vErrors === null) vErrors = [err26];
																																			else vErrors.push(err26);
																																			errors++;
																																		} else {
																																			const _errs88 = errors;
																																			for (const key8 in data37) if (!(key8 === "hops")) {
																																				const err27 = {
																																					instancePath: instancePath + "/endpoints/" + i1 + "/cleartext/walks/" + i8,
																																					schemaPath: "#/properties/endpoints/items/properties/cleartext/oneOf/0/properties/walks/items/additionalProperties",
																																					keyword: "additionalProperties",
																																					params: { additionalProperty: key8 },
																																					message: "must NOT have additional properties"
																																				};
																																				if (vErrors === null) vErrors = [err27];
																																				else vErrors.push(err27);
																																				errors++;
																																				break;
																																			}
																																			if (_errs88 === errors) {
																																				if (data37.hops !== void 0) {
																																					let data38 = data37.hops;
																																					if (errors === errors) {
																																						if (Array.isArray(data38)) {
																																							const len9 = data38.length;
																																							for (let i9 = 0; i9 < len9; i9++) {
																																								const _errs91 = errors;
																																								if (!validate115(data38[i9], {
																																									instancePath: instancePath + "/endpoints/" + i1 + "/cleartext/walks/" + i8 + "/hops/" + i9,
																																									parentData: data38,
																																									parentDataProperty: i9,
																																									rootData,
																																									dynamicAnchors
																																								})) {
																																									vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
																																									errors = vErrors.length;
																																								}
																																								if (!(_errs91 === errors)) break;
																																							}
																																						} else {
																																							const err28 = {
																																								instancePath: instancePath + "/endpoints/" + i1 + "/cleartext/walks/" + i8 + "/hops",
																																								schemaPath: "#/properties/endpoints/items/properties/cleartext/oneOf/0/properties/walks/items/properties/hops/type",
																																								keyword: "type",
																																								params: { type: "array" },
																																								message: "must be array"
																																							};
																																							if (vErrors === null) vErrors = [err28];
																																							else vErrors.push(err28);
																																							errors++;
																																						}
																																					}
																																				}
																																			}
																																		}
																																	} else {
																																		const err29 = {
																																			instancePath: instancePath + "/endpoints/" + i1 + "/cleartext/walks/" + i8,
																																			schemaPath: "#/properties/endpoints/items/properties/cleartext/oneOf/0/properties/walks/items/type",
																																			keyword: "type",
																																			params: { type: "object" },
																																			message: "must be object"
																																		};
																																		if (vErrors === null) vErrors = [err29];
																																		else vErrors.push(err29);
																																		errors++;
																																	}
																																}
																																if (!(_errs86 === errors)) break;
																															}
																														} else {
																															const err30 = {
																																instancePath: instancePath + "/endpoints/" + i1 + "/cleartext/walks",
																																schemaPath: "#/properties/endpoints/items/properties/cleartext/oneOf/0/properties/walks/type",
																																keyword: "type",
																																params: { type: "array" },
																																message: "must be array"
																															};
																															if (vErrors === null) vErrors = [err30];
																															else vErrors.push(err30);
																															errors++;
																														}
																													}
																													var valid18 = _errs84 === errors;
																												} else var valid18 = true;
																											}
																										}
																									}
																								} else {
																									const err31 = {
																										instancePath: instancePath + "/endpoints/" + i1 + "/cleartext",
																										schemaPath: "#/properties/endpoints/items/properties/cleartext/oneOf/0/type",
																										keyword: "type",
																										params: { type: "object" },
																										message: "must be object"
																									};
																									if (vErrors === null) vErrors = [err31];
																									else vErrors.push(err31);
																									errors++;
																								}
																							}
																							var _valid2 = _errs80 === errors;
																							if (_valid2) {
																								valid17 = true;
																								passing2 = 0;
																								var props2 = true;
																							}
																							const _errs92 = errors;
																							if (errors === _errs92) {
																								if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
																									let missing9;
																									if (data34.kind === void 0 && (missing9 = "kind") || data34.reason === void 0 && (missing9 = "reason")) {
																										const err32 = {
																											instancePath: instancePath + "/endpoints/" + i1 + "/cleartext",
																											schemaPath: "#/properties/endpoints/items/properties/cleartext/oneOf/1/required",
																											keyword: "required",
																											params: { missingProperty: missing9 },
																											message: "must have required property '" + missing9 + "'"
																										};
																										if (vErrors === null) vErrors = [err32];
																										else vErrors.push(err32);
																										errors++;
																									} else {
																										const _errs94 = errors;
																										for (const key9 in data34) if (!(key9 === "kind" || key9 === "reason")) {
																											const err33 = {
																												instancePath: instancePath + "/endpoints/" + i1 + "/cleartext",
																												schemaPath: "#/properties/endpoints/items/properties/cleartext/oneOf/1/additionalProperties",
																												keyword: "additionalProperties",
																												params: { additionalProperty: key9 },
																												message: "must NOT have additional properties"
																											};
																											if (vErrors === null) vErrors = [err33];
																											else vErrors.push(err33);
																											errors++;
																											break;
																										}
																										if (_errs94 === errors) {
																											if (data34.kind !== void 0) {
																												const _errs95 = errors;
																												if ("none" !== data34.kind) {
																													const err34 = {
																														instancePath: instancePath + "/endpoints/" + i1 + "/cleartext/kind",
																														schemaPath: "#/properties/endpoints/items/properties/cleartext/oneOf/1/properties/kind/const",
																														keyword: "const",
																														params: { allowedValue: "none" },
																														message: "must be equal to constant"
																													};
																													if (vErrors === null) vErrors = [err34];
																													else vErrors.push(err34);
																													errors++;
																												}
																												var valid22 = _errs95 === errors;
																											} else var valid22 = true;
																											if (valid22) {
																												if (data34.reason !== void 0) {
																													let data41 = data34.reason;
																													const _errs96 = errors;
																													if (!(data41 === "connect-without-http" || data41 === "http-none")) {
																														const err35 = {
																															instancePath: instancePath + "/endpoints/" + i1 + "/cleartext/reason",
																															schemaPath: "#/properties/endpoints/items/properties/cleartext/oneOf/1/properties/reason/enum",
																															keyword: "enum",
																															params: { allowedValues: schema32.properties.endpoints.items.properties.cleartext.oneOf[1].properties.reason.enum },
																															message: "must be equal to one of the allowed values"
																														};
																														if (vErrors === null) vErrors = [err35];
																														else vErrors.push(err35);
																														errors++;
																													}
																													var valid22 = _errs96 === errors;
																												} else var valid22 = true;
																											}
																										}
																									}
																								} else {
																									const err36 = {
																										instancePath: instancePath + "/endpoints/" + i1 + "/cleartext",
																										schemaPath: "#/properties/endpoints/items/properties/cleartext/oneOf/1/type",
																										keyword: "type",
																										params: { type: "object" },
																										message: "must be object"
																									};
																									if (vErrors === null) vErrors = [err36];
																									else vErrors.push(err36);
																									errors++;
																								}
																							}
																							var _valid2 = _errs92 === errors;
																							if (_valid2 && valid17) {
																								valid17 = false;
																								passing2 = [passing2, 1];
																							} else {
																								if (_valid2) {
																									valid17 = true;
																									passing2 = 1;
																									if (props2 !== true) props2 = true;
																								}
																								const _errs97 = errors;
																								if (!validate78(data34, {
																									instancePath: instancePath + "/endpoints/" + i1 + "/cleartext",
																									parentData: data11,
																									parentDataProperty: "cleartext",
																									rootData,
																									dynamicAnchors
																								})) {
																									vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
																									errors = vErrors.length;
																								}
																								var _valid2 = _errs97 === errors;
																								if (_valid2 && valid17) {
																									valid17 = false;
																									passing2 = [passing2, 2];
																								} else if (_valid2) {
																									valid17 = true;
																									passing2 = 2;
																									if (props2 !== true) props2 = true;
																								}
																							}
																							if (!valid17) {
																								const err37 = {
																									instancePath: instancePath + "/endpoints/" + i1 + "/cleartext",
																									schemaPath: "#/properties/endpoints/items/properties/cleartext/oneOf",
																									keyword: "oneOf",
																									params: { passingSchemas: passing2 },
																									message: "must match exactly one schema in oneOf"
																								};
																								if (vErrors === null) vErrors = [err37];
																								else vErrors.push(err37);
																								errors++;
																								validate77.errors = vErrors;
																								return false;
																							} else {
																								errors = _errs79;
																								if (vErrors !== null) {
																									if (_errs79) vErrors.length = _errs79;
																									else vErrors = null;
																								}
																							}
																							var valid7 = _errs78 === errors;
																						} else var valid7 = true;
																						if (valid7) {
																							if (data11.https !== void 0) {
																								let data42 = data11.https;
																								const _errs98 = errors;
																								const _errs99 = errors;
																								let valid23 = false;
																								let passing3 = null;
																								const _errs100 = errors;
																								if (errors === _errs100) {
																									if (data42 && typeof data42 == "object" && !Array.isArray(data42)) {
																										let missing10;
																										if (data42.kind === void 0 && (missing10 = "kind") || data42.url === void 0 && (missing10 = "url") || data42.replies === void 0 && (missing10 = "replies")) {
																											const err38 = {
																												instancePath: instancePath + "/endpoints/" + i1 + "/https",
																												schemaPath: "#/properties/endpoints/items/properties/https/oneOf/0/required",
																												keyword: "required",
																												params: { missingProperty: missing10 },
																												message: "must have required property '" + missing10 + "'"
																											};
																											if (vErrors === null) vErrors = [err38];
																											else vErrors.push(err38);
																											errors++;
																										} else {
																											const _errs102 = errors;
																											for (const key10 in data42) if (!(key10 === "kind" || key10 === "url" || key10 === "replies")) {
																												const err39 = {
																													instancePath: instancePath + "/endpoints/" + i1 + "/https",
																													schemaPath: "#/properties/endpoints/items/properties/https/oneOf/0/additionalProperties",
																													keyword: "additionalProperties",
																													params: { additionalProperty: key10 },
																													message: "must NOT have additional properties"
																												};
																												if (vErrors === null) vErrors = [err39];
																												else vErrors.push(err39);
																												errors++;
																												break;
																											}
																											if (_errs102 === errors) {
																												if (data42.kind !== void 0) {
																													const _errs103 = errors;
																													if ("asked" !== data42.kind) {
																														const err40 = {
																															instancePath: instancePath + "/endpoints/" + i1 + "/https/kind",
																															schemaPath: "#/properties/endpoints/items/properties/https/oneOf/0/properties/kind/const",
																															keyword: "const",
																															params: { allowedValue: "asked" },
																															message: "must be equal to constant"
																														};
																														if (vErrors === null) vErrors = [err40];
																														else vErrors.push(err40);
																														errors++;
																													}
																													var valid24 = _errs103 === errors;
																												} else var valid24 = true;
																												if (valid24) {
																													if (data42.url !== void 0) {
																														const _errs104 = errors;
																														if (typeof data42.url !== "string") {
																															const err41 = {
																																instancePath: instancePath + "/endpoints/" + i1 + "/https/url",
																																schemaPath: "#/properties/endpoints/items/properties/https/oneOf/0/properties/url/type",
																																keyword: "type",
																																params: { type: "string" },
																																message: "must be string"
																															};
																															if (vErrors === null) vErrors = [err41];
																															else vErrors.push(err41);
																															errors++;
																														}
																														var valid24 = _errs104 === errors;
																													} else var valid24 = true;
																													if (valid24) {
																														if (data42.replies !== void 0) {
																															let data45 = data42.replies;
																															const _errs106 = errors;
																															if (errors === _errs106) {
																																if (Array.isArray(data45)) {
																																	const len10 = data45.length;
																																	for (let i10 = 0; i10 < len10; i10++) {
																																		const _errs108 = errors;
																																		if (!validate124(data45[i10], {
																																			instancePath: instancePath + "/endpoints/" + i1 + "/https/replies/" + i10,
																																			parentData: data45,
																																			parentDataProperty: i10,
																																			rootData,
																																			dynamicAnchors
																																		})) {
																																			vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
																																			errors = vErrors.length;
																																		}
																																		if (!(_errs108 === errors)) break;
																																	}
																																} else {
																																	const err42 = {
																																		instancePath: instancePath + "/endpoints/" + i1 + "/https/replies",
																																		schemaPath: "#/properties/endpoints/items/properties/https/oneOf/0/properties/replies/type",
																																		keyword: "type",
																																		params: { type: "array" },
																																		message: "must be array"
																																	};
																																	if (vErrors === null) vErrors = [err42];
																																	else vErrors.push(err42);
																																	errors++;
																																}
																															}
																															var valid24 = _errs106 === errors;
																														} else var valid24 = true;
																													}
																												}
																											}
																										}
																									} else {
																										const err43 = {
																											instancePath: instancePath + "/endpoints/" + i1 + "/https",
																											schemaPath: "#/properties/endpoints/items/properties/https/oneOf/0/type",
																											keyword: "type",
																											params: { type: "object" },
																											message: "must be object"
																										};
																										if (vErrors === null) vErrors = [err43];
																										else vErrors.push(err43);
																										errors++;
																									}
																								}
																								var _valid3 = _errs100 === errors;
																								if (_valid3) {
																									valid23 = true;
																									passing3 = 0;
																									var props4 = true;
																								}
																								const _errs109 = errors;
																								if (errors === _errs109) {
																									if (data42 && typeof data42 == "object" && !Array.isArray(data42)) {
																										let missing11;
																										if (data42.kind === void 0 && (missing11 = "kind") || data42.reason === void 0 && (missing11 = "reason")) {
																											const err44 = {
																												instancePath: instancePath + "/endpoints/" + i1 + "/https",
																												schemaPath: "#/properties/endpoints/items/properties/https/oneOf/1/required",
																												keyword: "required",
																												params: { missingProperty: missing11 },
																												message: "must have required property '" + missing11 + "'"
																											};
																											if (vErrors === null) vErrors = [err44];
																											else vErrors.push(err44);
																											errors++;
																										} else {
																											const _errs111 = errors;
																											for (const key11 in data42) if (!(key11 === "kind" || key11 === "reason")) {
																												const err45 = {
																													instancePath: instancePath + "/endpoints/" + i1 + "/https",
																													schemaPath: "#/properties/endpoints/items/properties/https/oneOf/1/additionalProperties",
																													keyword: "additionalProperties",
																													params: { additionalProperty: key11 },
																													message: "must NOT have additional properties"
																												};
																												if (vErrors === null) vErrors = [err45];
																												else vErrors.push(err45);
																												errors++;
																												break;
																											}
																											if (_errs111 === errors) {
																												if (data42.kind !== void 0) {
																													const _errs112 = errors;
																													if ("none" !== data42.kind) {
																														const err46 = {
																															instancePath: instancePath + "/endpoints/" + i1 + "/https/kind",
																															schemaPath: "#/properties/endpoints/items/properties/https/oneOf/1/properties/kind/const",
																															keyword: "const",
																															params: { allowedValue: "none" },
																															message: "must be equal to constant"
																														};
																														if (vErrors === null) vErrors = [err46];
																														else vErrors.push(err46);
																														errors++;
																													}
																													var valid26 = _errs112 === errors;
																												} else var valid26 = true;
																												if (valid26) {
																													if (data42.reason !== void 0) {
																														const _errs113 = errors;
																														if ("address" !== data42.reason) {
																															const err47 = {
																																instancePath: instancePath + "/endpoints/" + i1 + "/https/reason",
																																schemaPath: "#/properties/endpoints/items/properties/https/oneOf/1/properties/reason/const",
																																keyword: "const",
																																params: { allowedValue: "address" },
																																message: "must be equal to constant"
																															};
																															if (vErrors === null) vErrors = [err47];
																															else vErrors.push(err47);
																															errors++;
																														}
																														var valid26 = _errs113 === errors;
																													} else var valid26 = true;
																												}
																											}
																										}
																									} else {
																										const err48 = {
																											instancePath: instancePath + "/endpoints/" + i1 + "/https",
																											schemaPath: "#/properties/endpoints/items/properties/https/oneOf/1/type",
																											keyword: "type",
																											params: { type: "object" },
																											message: "must be object"
																										};
																										if (vErrors === null) vErrors = [err48];
																										else vErrors.push(err48);
																										errors++;
																									}
																								}
																								var _valid3 = _errs109 === errors;
																								if (_valid3 && valid23) {
																									valid23 = false;
																									passing3 = [passing3, 1];
																								} else {
																									if (_valid3) {
																										valid23 = true;
																										passing3 = 1;
																										if (props4 !== true) props4 = true;
																									}
																									const _errs114 = errors;
																									if (!validate78(data42, {
																										instancePath: instancePath + "/endpoints/" + i1 + "/https",
																										parentData: data11,
																										parentDataProperty: "https",
																										rootData,
																										dynamicAnchors
																									})) {
																										vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
																										errors = vErrors.length;
																									}
																									var _valid3 = _errs114 === errors;
																									if (_valid3 && valid23) {
																										valid23 = false;
																										passing3 = [passing3, 2];
																									} else if (_valid3) {
																										valid23 = true;
																										passing3 = 2;
																										if (props4 !== true) props4 = true;
																									}
																								}
																								if (!valid23) {
																									const err49 = {
																										instancePath: instancePath + "/endpoints/" + i1 + "/https",
																										schemaPath: "#/properties/endpoints/items/properties/https/oneOf",
																										keyword: "oneOf",
																										params: { passingSchemas: passing3 },
																										message: "must match exactly one schema in oneOf"
																									};
																									if (vErrors === null) vErrors = [err49];
																									else vErrors.push(err49);
																									errors++;
																									validate77.errors = vErrors;
																									return false;
																								} else {
																									errors = _errs99;
																									if (vErrors !== null) {
																										if (_errs99) vErrors.length = _errs99;
																										else vErrors = null;
																									}
																								}
																								var valid7 = _errs98 === errors;
																							} else var valid7 = true;
																						}
																					}
																				}
																			}
																		}
																	}
																}
															}
														}
													}
												} else {
													validate77.errors = [{
														instancePath: instancePath + "/endpoints/" + i1,
														schemaPath: "#/properties/endpoints/items/type",
														keyword: "type",
														params: { type: "object" },
														message: "must be object"
													}];
													return false;
												}
											}
											if (!(_errs31 === errors)) break;
										}
									} else {
										validate77.errors = [{
											instancePath: instancePath + "/endpoints",
											schemaPath: "#/properties/endpoints/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array"
										}];
										return false;
									}
								}
								var valid0 = _errs29 === errors;
							} else var valid0 = true;
						}
					}
				}
			}
		} else {
			validate77.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate77.errors = vErrors;
	return errors === 0;
}
validate77.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate67.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.target === void 0 && (missing0 = "target") || data.verdict === void 0 && (missing0 = "verdict") || data.notChecked === void 0 && (missing0 = "notChecked") || data.findings === void 0 && (missing0 = "findings") || data.observation === void 0 && (missing0 = "observation")) {
				validate67.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "target" || key0 === "verdict" || key0 === "notChecked" || key0 === "findings" || key0 === "observation")) {
					validate67.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.target !== void 0) {
						let data0 = data.target;
						const _errs2 = errors;
						if (errors === _errs2) {
							if (typeof data0 === "string") {
								if (func3(data0) < 1) {
									validate67.errors = [{
										instancePath: instancePath + "/target",
										schemaPath: "#/properties/target/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									}];
									return false;
								} else if (!pattern11.test(data0)) {
									validate67.errors = [{
										instancePath: instancePath + "/target",
										schemaPath: "#/properties/target/pattern",
										keyword: "pattern",
										params: { pattern: "^.+:[0-9]{1,5}$" },
										message: "must match pattern \"^.+:[0-9]{1,5}$\""
									}];
									return false;
								}
							} else {
								validate67.errors = [{
									instancePath: instancePath + "/target",
									schemaPath: "#/properties/target/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.verdict !== void 0) {
							const _errs4 = errors;
							if (!validate57(data.verdict, {
								instancePath: instancePath + "/verdict",
								parentData: data,
								parentDataProperty: "verdict",
								rootData,
								dynamicAnchors
							})) {
								vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
								errors = vErrors.length;
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.notChecked !== void 0) {
								const _errs5 = errors;
								if (typeof data.notChecked !== "boolean") {
									validate67.errors = [{
										instancePath: instancePath + "/notChecked",
										schemaPath: "#/properties/notChecked/type",
										keyword: "type",
										params: { type: "boolean" },
										message: "must be boolean"
									}];
									return false;
								}
								var valid0 = _errs5 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.findings !== void 0) {
									let data3 = data.findings;
									const _errs7 = errors;
									if (errors === _errs7) {
										if (Array.isArray(data3)) {
											const len0 = data3.length;
											for (let i0 = 0; i0 < len0; i0++) {
												const _errs9 = errors;
												if (!validate69(data3[i0], {
													instancePath: instancePath + "/findings/" + i0,
													parentData: data3,
													parentDataProperty: i0,
													rootData,
													dynamicAnchors
												})) {
													vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
													errors = vErrors.length;
												}
												if (!(_errs9 === errors)) break;
											}
										} else {
											validate67.errors = [{
												instancePath: instancePath + "/findings",
												schemaPath: "#/properties/findings/type",
												keyword: "type",
												params: { type: "array" },
												message: "must be array"
											}];
											return false;
										}
									}
									var valid0 = _errs7 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.observation !== void 0) {
										const _errs10 = errors;
										if (!validate77(data.observation, {
											instancePath: instancePath + "/observation",
											parentData: data,
											parentDataProperty: "observation",
											rootData,
											dynamicAnchors
										})) {
											vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
											errors = vErrors.length;
										}
										var valid0 = _errs10 === errors;
									} else var valid0 = true;
								}
							}
						}
					}
				}
			}
		} else {
			validate67.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate67.errors = vErrors;
	return errors === 0;
}
validate67.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema49 = {
	"description": "A violation that the policy accepts for a time, and what became of it.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"requirement",
		"target",
		"reason",
		"owner",
		"until",
		"state",
		"findings",
		"location"
	],
	"properties": {
		"requirement": { "$ref": "#/$defs/finding/properties/rule" },
		"target": {
			"description": "A host on every port, host:port, or *.example.com for every name below it.",
			"type": "string",
			"minLength": 1
		},
		"reason": {
			"description": "Why it is accepted.",
			"type": "string"
		},
		"owner": {
			"description": "Who answers for it.",
			"type": "string"
		},
		"until": {
			"description": "The last day that it holds for, in UTC.",
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}$"
		},
		"state": {
			"description": "As of run.at; expiring within 14 days, unused where nothing that it names is violated.",
			"enum": [
				"in-force",
				"expiring",
				"expired",
				"unused"
			]
		},
		"findings": {
			"description": "Violated findings that it names.",
			"type": "integer",
			"minimum": 0
		},
		"location": { "$ref": "#/$defs/location" }
	}
};
function validate134(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate134.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.requirement === void 0 && (missing0 = "requirement") || data.target === void 0 && (missing0 = "target") || data.reason === void 0 && (missing0 = "reason") || data.owner === void 0 && (missing0 = "owner") || data.until === void 0 && (missing0 = "until") || data.state === void 0 && (missing0 = "state") || data.findings === void 0 && (missing0 = "findings") || data.location === void 0 && (missing0 = "location")) {
				validate134.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "requirement" || key0 === "target" || key0 === "reason" || key0 === "owner" || key0 === "until" || key0 === "state" || key0 === "findings" || key0 === "location")) {
					validate134.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.requirement !== void 0) {
						const _errs2 = errors;
						if (!validate62(data.requirement, {
							instancePath: instancePath + "/requirement",
							parentData: data,
							parentDataProperty: "requirement",
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
							errors = vErrors.length;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.target !== void 0) {
							let data1 = data.target;
							const _errs3 = errors;
							if (errors === _errs3) {
								if (typeof data1 === "string") {
									if (func3(data1) < 1) {
										validate134.errors = [{
											instancePath: instancePath + "/target",
											schemaPath: "#/properties/target/minLength",
											keyword: "minLength",
											params: { limit: 1 },
											message: "must NOT have fewer than 1 characters"
										}];
										return false;
									}
								} else {
									validate134.errors = [{
										instancePath: instancePath + "/target",
										schemaPath: "#/properties/target/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
							}
							var valid0 = _errs3 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.reason !== void 0) {
								const _errs5 = errors;
								if (typeof data.reason !== "string") {
									validate134.errors = [{
										instancePath: instancePath + "/reason",
										schemaPath: "#/properties/reason/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
								var valid0 = _errs5 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.owner !== void 0) {
									const _errs7 = errors;
									if (typeof data.owner !== "string") {
										validate134.errors = [{
											instancePath: instancePath + "/owner",
											schemaPath: "#/properties/owner/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										}];
										return false;
									}
									var valid0 = _errs7 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.until !== void 0) {
										let data4 = data.until;
										const _errs9 = errors;
										if (errors === _errs9) {
											if (typeof data4 === "string") {
												if (!pattern12.test(data4)) {
													validate134.errors = [{
														instancePath: instancePath + "/until",
														schemaPath: "#/properties/until/pattern",
														keyword: "pattern",
														params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
														message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}$\""
													}];
													return false;
												}
											} else {
												validate134.errors = [{
													instancePath: instancePath + "/until",
													schemaPath: "#/properties/until/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												}];
												return false;
											}
										}
										var valid0 = _errs9 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.state !== void 0) {
											let data5 = data.state;
											const _errs11 = errors;
											if (!(data5 === "in-force" || data5 === "expiring" || data5 === "expired" || data5 === "unused")) {
												validate134.errors = [{
													instancePath: instancePath + "/state",
													schemaPath: "#/properties/state/enum",
													keyword: "enum",
													params: { allowedValues: schema49.properties.state.enum },
													message: "must be equal to one of the allowed values"
												}];
												return false;
											}
											var valid0 = _errs11 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.findings !== void 0) {
												let data6 = data.findings;
												const _errs12 = errors;
												if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
													validate134.errors = [{
														instancePath: instancePath + "/findings",
														schemaPath: "#/properties/findings/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer"
													}];
													return false;
												}
												if (errors === _errs12) {
													if (typeof data6 == "number" && isFinite(data6)) {
														if (data6 < 0 || isNaN(data6)) {
															validate134.errors = [{
																instancePath: instancePath + "/findings",
																schemaPath: "#/properties/findings/minimum",
																keyword: "minimum",
																params: {
																	comparison: ">=",
																	limit: 0
																},
																message: "must be >= 0"
															}];
															return false;
														}
													}
												}
												var valid0 = _errs12 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.location !== void 0) {
													const _errs14 = errors;
													if (!validate74(data.location, {
														instancePath: instancePath + "/location",
														parentData: data,
														parentDataProperty: "location",
														rootData,
														dynamicAnchors
													})) {
														vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
														errors = vErrors.length;
													}
													var valid0 = _errs14 === errors;
												} else var valid0 = true;
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate134.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate134.errors = vErrors;
	return errors === 0;
}
validate134.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate52.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.schema === void 0 && (missing0 = "schema") || data.tool === void 0 && (missing0 = "tool") || data.run === void 0 && (missing0 = "run") || data.policy === void 0 && (missing0 = "policy") || data.verdict === void 0 && (missing0 = "verdict") || data.counts === void 0 && (missing0 = "counts") || data.targets === void 0 && (missing0 = "targets")) {
				validate52.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!func1.call(schema19.properties, key0)) {
					validate52.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.schema !== void 0) {
						const _errs2 = errors;
						if ("ats-gate/report/1" !== data.schema) {
							validate52.errors = [{
								instancePath: instancePath + "/schema",
								schemaPath: "#/properties/schema/const",
								keyword: "const",
								params: { allowedValue: "ats-gate/report/1" },
								message: "must be equal to constant"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.tool !== void 0) {
							let data1 = data.tool;
							const _errs3 = errors;
							if (errors === _errs3) {
								if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
									let missing1;
									if (data1.name === void 0 && (missing1 = "name") || data1.version === void 0 && (missing1 = "version")) {
										validate52.errors = [{
											instancePath: instancePath + "/tool",
											schemaPath: "#/properties/tool/required",
											keyword: "required",
											params: { missingProperty: missing1 },
											message: "must have required property '" + missing1 + "'"
										}];
										return false;
									} else {
										const _errs5 = errors;
										for (const key1 in data1) if (!(key1 === "name" || key1 === "version")) {
											validate52.errors = [{
												instancePath: instancePath + "/tool",
												schemaPath: "#/properties/tool/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key1 },
												message: "must NOT have additional properties"
											}];
											return false;
										}
										if (_errs5 === errors) {
											if (data1.name !== void 0) {
												const _errs6 = errors;
												if ("ats-gate" !== data1.name) {
													validate52.errors = [{
														instancePath: instancePath + "/tool/name",
														schemaPath: "#/properties/tool/properties/name/const",
														keyword: "const",
														params: { allowedValue: "ats-gate" },
														message: "must be equal to constant"
													}];
													return false;
												}
												var valid1 = _errs6 === errors;
											} else var valid1 = true;
											if (valid1) {
												if (data1.version !== void 0) {
													const _errs7 = errors;
													if (typeof data1.version !== "string") {
														validate52.errors = [{
															instancePath: instancePath + "/tool/version",
															schemaPath: "#/properties/tool/properties/version/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														}];
														return false;
													}
													var valid1 = _errs7 === errors;
												} else var valid1 = true;
											}
										}
									}
								} else {
									validate52.errors = [{
										instancePath: instancePath + "/tool",
										schemaPath: "#/properties/tool/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object"
									}];
									return false;
								}
							}
							var valid0 = _errs3 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.run !== void 0) {
								const _errs9 = errors;
								if (!validate53(data.run, {
									instancePath: instancePath + "/run",
									parentData: data,
									parentDataProperty: "run",
									rootData,
									dynamicAnchors
								})) {
									vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
									errors = vErrors.length;
								}
								var valid0 = _errs9 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.policy !== void 0) {
									const _errs10 = errors;
									if (!validate55(data.policy, {
										instancePath: instancePath + "/policy",
										parentData: data,
										parentDataProperty: "policy",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
										errors = vErrors.length;
									}
									var valid0 = _errs10 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.verdict !== void 0) {
										const _errs11 = errors;
										if (!validate57(data.verdict, {
											instancePath: instancePath + "/verdict",
											parentData: data,
											parentDataProperty: "verdict",
											rootData,
											dynamicAnchors
										})) {
											vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
											errors = vErrors.length;
										}
										var valid0 = _errs11 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.counts !== void 0) {
											const _errs12 = errors;
											if (!validate59(data.counts, {
												instancePath: instancePath + "/counts",
												parentData: data,
												parentDataProperty: "counts",
												rootData,
												dynamicAnchors
											})) {
												vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
												errors = vErrors.length;
											}
											var valid0 = _errs12 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.baseline !== void 0) {
												const _errs13 = errors;
												if (!validate61(data.baseline, {
													instancePath: instancePath + "/baseline",
													parentData: data,
													parentDataProperty: "baseline",
													rootData,
													dynamicAnchors
												})) {
													vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
													errors = vErrors.length;
												}
												var valid0 = _errs13 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.targets !== void 0) {
													let data9 = data.targets;
													const _errs14 = errors;
													if (errors === _errs14) {
														if (Array.isArray(data9)) {
															const len0 = data9.length;
															for (let i0 = 0; i0 < len0; i0++) {
																const _errs16 = errors;
																if (!validate67(data9[i0], {
																	instancePath: instancePath + "/targets/" + i0,
																	parentData: data9,
																	parentDataProperty: i0,
																	rootData,
																	dynamicAnchors
																})) {
																	vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
																	errors = vErrors.length;
																}
																if (!(_errs16 === errors)) break;
															}
														} else {
															validate52.errors = [{
																instancePath: instancePath + "/targets",
																schemaPath: "#/properties/targets/type",
																keyword: "type",
																params: { type: "array" },
																message: "must be array"
															}];
															return false;
														}
													}
													var valid0 = _errs14 === errors;
												} else var valid0 = true;
												if (valid0) {
													if (data.waivers !== void 0) {
														let data11 = data.waivers;
														const _errs17 = errors;
														if (errors === _errs17) {
															if (Array.isArray(data11)) {
																const len1 = data11.length;
																for (let i1 = 0; i1 < len1; i1++) {
																	const _errs19 = errors;
																	if (!validate134(data11[i1], {
																		instancePath: instancePath + "/waivers/" + i1,
																		parentData: data11,
																		parentDataProperty: i1,
																		rootData,
																		dynamicAnchors
																	})) {
																		vErrors = vErrors === null ? validate134.errors : vErrors.concat(validate134.errors);
																		errors = vErrors.length;
																	}
																	if (!(_errs19 === errors)) break;
																}
															} else {
																validate52.errors = [{
																	instancePath: instancePath + "/waivers",
																	schemaPath: "#/properties/waivers/type",
																	keyword: "type",
																	params: { type: "array" },
																	message: "must be array"
																}];
																return false;
															}
														}
														var valid0 = _errs17 === errors;
													} else var valid0 = true;
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate52.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate52.errors = vErrors;
	return errors === 0;
}
validate52.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
export { validateReport };
