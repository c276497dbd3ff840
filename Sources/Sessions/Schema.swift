/// The contract of a session's file, for other programs: `otherside schema` prints it.
///
/// An optional field may also be null, which is as if it were missing. Fields that are not named here are kept.
package enum SessionSchema {
    /// A JSON Schema, draft 2020-12.
    package static let text = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://otherside.example/session-1.schema.json",
          "title": "A review by otherside",
          "description": "The record of one review. Unknown fields are allowed everywhere and survive a save.",
          "type": "object",
          "required": ["format", "version", "id"],
          "additionalProperties": true,
          "properties": {
            "format": { "title": "Format", "description": "What kind of file this is.", "const": "otherside.session" },
            "version": {
              "title": "Version",
              "description": "Of this format. A program that knows only lower ones does not write the file.",
              "type": "integer",
              "minimum": 1
            },
            "id": {
              "title": "Id",
              "description": "Unique to this review; file names and commands use its beginning.",
              "type": "string",
              "minLength": 1
            },
            "created": { "title": "Created", "$ref": "#/$defs/time" },
            "updated": { "title": "Last changed", "$ref": "#/$defs/time" },
            "tags": { "title": "Tags", "description": "Free words to find the review by.", "$ref": "#/$defs/texts" },
            "basedOn": {
              "title": "Based on",
              "description": "The id of the review that this one was started from.",
              "type": ["string", "null"]
            },
            "packs": {
              "title": "Packs",
              "description": "The packs in force, core first.",
              "type": "array",
              "items": { "$ref": "#/$defs/pack" }
            },
            "weights": {
              "title": "Weights",
              "description": "Every item by id as with the first answer; later packs do not change the score.",
              "type": "object",
              "additionalProperties": { "$ref": "#/$defs/item" }
            },
            "items": {
              "title": "Items asked",
              "description": "A quick look, the full review, or the ids of the chosen items.",
              "oneOf": [{ "enum": ["quick", "full"] }, { "$ref": "#/$defs/texts" }]
            },
            "move": { "title": "The move", "$ref": "#/$defs/move" },
            "reflections": {
              "title": "Reflections",
              "description": "The answers to the open questions, by the question's id.",
              "type": "object",
              "additionalProperties": { "$ref": "#/$defs/reflection" }
            },
            "ownGuess": {
              "title": "Own guess",
              "description": "The ambiguity as guessed before the items, in percent.",
              "type": ["integer", "null"],
              "minimum": 0,
              "maximum": 100
            },
            "voices": {
              "title": "Voices",
              "description": "One sheet of answers for each person.",
              "type": "array",
              "items": { "$ref": "#/$defs/voice" }
            },
            "team": {
              "title": "Team session",
              "description": "How a group goes through the review; null for a self-review.",
              "oneOf": [{ "$ref": "#/$defs/team" }, { "type": "null" }]
            },
            "agreed": {
              "title": "Agreed sheet",
              "description": "What a group agrees on; it counts before the single voices.",
              "oneOf": [{ "$ref": "#/$defs/sheet" }, { "type": "null" }]
            },
            "mayTell": {
              "title": "May be told",
              "description": "All that the other side may be told: move.description, measures.grit-opener.",
              "$ref": "#/$defs/texts"
            },
            "measures": { "title": "Measures", "type": "array", "items": { "$ref": "#/$defs/measure" } },
            "plan": { "title": "Plan", "oneOf": [{"$ref": "#/$defs/plan"}, {"type": "null"}] },
            "forecasts": { "title": "Forecasts", "type": "array", "items": { "$ref": "#/$defs/forecast" } },
            "outcomes": { "title": "Outcomes", "type": "array", "items": { "$ref": "#/$defs/outcome" } },
            "promises": { "title": "Promises", "type": "array", "items": { "$ref": "#/$defs/promise" } },
            "decision": { "title": "Decision", "oneOf": [{"$ref": "#/$defs/decision"}, {"type": "null"}] },
            "actions": { "title": "Actions", "type": "array", "items": { "$ref": "#/$defs/action" } },
            "assessment": {
              "title": "Frozen assessment",
              "description": "Written by the decision and changed by nothing afterwards.",
              "oneOf": [{ "$ref": "#/$defs/assessment" }, { "type": "null" }]
            },
            "earlier": {
              "title": "Earlier assessments",
              "description": "Of decisions that were reopened, oldest first.",
              "type": "array",
              "items": { "$ref": "#/$defs/assessment" }
            }
          },
          "$defs": {
            "time": { "description": "RFC 3339 in UTC, as 2026-11-23T10:00:00Z.", "type": "string" },
            "day": { "description": "As 2026-11-23.", "type": ["string", "null"] },
            "texts": { "type": "array", "items": { "type": "string" } },
            "answer": {
              "title": "Answer",
              "description": "The key of one of the item's options, unknown, or not-applicable.",
              "type": "string",
              "minLength": 1
            },
            "sheet": {
              "title": "Answer sheet",
              "description": "Answers by the item's id; an item that is not there has not been answered.",
              "type": "object",
              "additionalProperties": { "$ref": "#/$defs/answer" }
            },
            "feed": {
              "title": "Feed",
              "description": "Which sum the item's weight goes into.",
              "enum": ["evidence", "mistrust", "pressure", "honesty", "their-intent"]
            },
            "figureName": {
              "title": "Figure",
              "enum": ["ambiguity", "mistrust", "threat", "pressure", "honesty", "their-intent"]
            },
            "check": { "title": "Credibility check", "enum": ["seen", "costly", "locked", "outside"] },
            "cost": { "title": "Cost", "enum": ["time", "money", "capability", "exposure"] },
            "pack": {
              "title": "Pack",
              "type": "object",
              "required": ["id", "version", "digest"],
              "additionalProperties": true,
              "properties": {
                "id": { "type": "string" },
                "version": { "type": "string" },
                "digest": { "description": "FNV-1a, 64 bits, of the pack's files.", "type": "string" }
              }
            },
            "item": {
              "title": "Item as recorded",
              "type": "object",
              "required": ["feeds", "group", "order", "options", "dB"],
              "additionalProperties": true,
              "properties": {
                "feeds": { "$ref": "#/$defs/feed" },
                "group": {
                  "description": "The section of the interview.",
                  "enum": [
                    "move",
                    "visibility",
                    "history",
                    "pressure",
                    "restraint",
                    "transparency",
                    "honesty",
                    "their-intent"
                  ]
                },
                "family": {
                  "description": "Items of one family watch the same thing and are discounted together.",
                  "type": ["string", "null"]
                },
                "reassurance": {
                  "description": "Whether it counts in full only where the other side can see it.",
                  "type": ["boolean", "null"]
                },
                "order": { "description": "Its place in the pack.", "type": "integer" },
                "options": { "description": "The keys of the options, in their order.", "$ref": "#/$defs/texts" },
                "dB": {
                  "description": "What each option weighs, in decibans.",
                  "type": "object",
                  "additionalProperties": { "type": "number" }
                }
              }
            },
            "move": {
              "title": "The move",
              "type": "object",
              "additionalProperties": true,
              "properties": {
                "title": { "type": "string" },
                "scope": {
                  "description": "Between whom it happens.",
                  "enum": ["state", "company", "team", "person", null]
                },
                "mover": { "description": "Who makes the move.", "type": "string" },
                "otherSide": { "description": "Who it looks different to.", "type": "string" },
                "others": { "description": "Who else is affected.", "$ref": "#/$defs/texts" },
                "kind": {
                  "description": "What kinds of move it is.",
                  "type": "array",
                  "items": {
                    "enum": [
                      "centralising",
                      "hoarding",
                      "pre-empting",
                      "arming",
                      "allying",
                      "securing",
                      "mobilising",
                      "other"
                    ]
                  }
                },
                "description": { "type": "string" },
                "protects": { "description": "What it is to protect.", "type": "string" },
                "below": {
                  "description": "Whether they depend on the mover or stand under their authority.",
                  "type": ["boolean", "null"]
                },
                "referee": {
                  "description": "Whether there is somebody they could appeal to.",
                  "type": ["boolean", "null"]
                },
                "exit": { "description": "Whether they have somewhere to go.", "type": ["boolean", "null"] }
              }
            },
            "reflection": {
              "title": "Answer to an open question",
              "type": "object",
              "required": ["first", "latest"],
              "additionalProperties": true,
              "properties": {
                "first": { "description": "The first answer; it is kept.", "type": "string" },
                "latest": { "type": "string" }
              }
            },
            "voice": {
              "title": "Voice",
              "type": "object",
              "required": ["id"],
              "additionalProperties": true,
              "properties": {
                "id": { "type": "string" },
                "seat": {
                  "description": "Whose eyes the person looks through.",
                  "enum": ["mover", "other-side", "neutral"]
                },
                "name": { "type": ["string", "null"] },
                "answers": { "$ref": "#/$defs/sheet" },
                "revised": {
                  "description": "Answers changed after a discussion; the first stay in answers.",
                  "$ref": "#/$defs/sheet"
                },
                "stance": {
                  "description": "What the person says of the move's description.",
                  "enum": ["agree", "disagree", "discuss", null]
                },
                "notes": {
                  "description": "Notes by the item's id.",
                  "type": "object",
                  "additionalProperties": { "type": "string" }
                },
                "origin": { "oneOf": [{ "$ref": "#/$defs/origin" }, { "type": "null" }] }
              }
            },
            "origin": {
              "title": "Where a voice came from",
              "description": "Only of a voice that came in a file. It names no person, no file and no time.",
              "type": "object",
              "additionalProperties": true,
              "properties": {
                "invitation": { "description": "The id of the invitation.", "type": ["string", "null"] },
                "saved": { "description": "How often the sheet had been saved.", "type": ["integer", "null"] },
                "packs": {
                  "description": "What the answers were given with, where it is not what the review asks.",
                  "type": "array",
                  "items": { "$ref": "#/$defs/pack" }
                },
                "setAside": {
                  "description": "Answers that this review has no place for; they count nothing.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["item", "why"],
                    "additionalProperties": true,
                    "properties": {
                      "item": { "type": "string" },
                      "answer": { "type": ["string", "null"] },
                      "note": { "type": ["string", "null"] },
                      "why": { "type": "string" }
                    }
                  }
                },
                "earlier": {
                  "description": "Answers of the same person that newer ones replaced, oldest first.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["answers", "revised", "notes"],
                    "additionalProperties": true,
                    "properties": {
                      "answers": { "$ref": "#/$defs/sheet" },
                      "revised": { "$ref": "#/$defs/sheet" },
                      "stance": { "enum": ["agree", "disagree", "discuss", null] },
                      "notes": { "type": "object", "additionalProperties": { "type": "string" } }
                    }
                  }
                }
              }
            },
            "team": {
              "title": "Team",
              "type": "object",
              "additionalProperties": true,
              "properties": {
                "hidesNames": { "description": "No name is shown before the reveal.", "type": "boolean" },
                "minutes": {
                  "description": "How long a turn is meant to take; it informs only.",
                  "type": ["integer", "null"],
                  "minimum": 1
                },
                "finished": {
                  "description": "The voices that have handed in, by id.",
                  "$ref": "#/$defs/texts"
                },
                "typedFor": {
                  "description": "The voices whose answers the facilitator types, by id.",
                  "$ref": "#/$defs/texts"
                },
                "revealed": { "description": "When all was shown, RFC 3339 in UTC.", "type": ["string", "null"] },
                "looksBackOn": {
                  "description": "The id of the past review the group looks back on.",
                  "type": ["string", "null"]
                }
              }
            },
            "measure": {
              "title": "Measure",
              "type": "object",
              "required": ["id", "status"],
              "additionalProperties": true,
              "properties": {
                "id": { "type": "string" },
                "status": { "enum": ["proposed", "adopted", "rejected"] },
                "credible": {
                  "description": "The checks it meets here; without the field, those of the pack.",
                  "type": ["array", "null"],
                  "items": { "$ref": "#/$defs/check" }
                },
                "why": { "type": ["string", "null"] },
                "owner": { "type": ["string", "null"] },
                "due": { "$ref": "#/$defs/day" }
              }
            },
            "plan": {
              "title": "Plan",
              "type": "object",
              "additionalProperties": true,
              "properties": {
                "target": {
                  "description": "The escalation to reach, in percent.",
                  "type": "number",
                  "minimum": 0,
                  "maximum": 100
                },
                "excluded": {
                  "description": "Costs that measures may not have.",
                  "type": "array",
                  "items": { "$ref": "#/$defs/cost" }
                }
              }
            },
            "forecast": {
              "title": "Forecast",
              "type": "object",
              "required": ["reaction", "chance"],
              "additionalProperties": true,
              "properties": {
                "reaction": { "description": "The reaction's id.", "type": "string" },
                "chance": { "description": "In percent.", "type": "integer", "minimum": 0, "maximum": 100 },
                "by": { "$ref": "#/$defs/day" }
              }
            },
            "outcome": {
              "title": "Outcome",
              "type": "object",
              "required": ["reaction", "happened"],
              "additionalProperties": true,
              "properties": {
                "reaction": { "description": "The reaction's id.", "type": "string" },
                "happened": { "type": "boolean" },
                "note": { "type": ["string", "null"] },
                "on": { "$ref": "#/$defs/day" }
              }
            },
            "promise": {
              "title": "Promise",
              "type": "object",
              "required": ["text"],
              "additionalProperties": true,
              "properties": {
                "text": { "type": "string" },
                "kept": { "description": "Without the field it is open.", "type": ["boolean", "null"] }
              }
            },
            "decision": {
              "title": "Decision",
              "type": "object",
              "required": ["choice", "on"],
              "additionalProperties": true,
              "properties": {
                "choice": { "enum": ["proceed", "revise", "drop", "defer"] },
                "why": { "type": ["string", "null"] },
                "on": { "description": "As 2026-11-23.", "type": "string" },
                "reviewOn": { "$ref": "#/$defs/day" }
              }
            },
            "action": {
              "title": "Action",
              "type": "object",
              "required": ["text"],
              "additionalProperties": true,
              "properties": {
                "text": { "type": "string" },
                "owner": { "type": ["string", "null"] },
                "due": { "$ref": "#/$defs/day" },
                "done": { "type": ["boolean", "null"] }
              }
            },
            "assessment": {
              "title": "Frozen assessment",
              "type": "object",
              "required": ["on", "before"],
              "additionalProperties": true,
              "properties": {
                "on": { "description": "As 2026-11-23.", "type": "string" },
                "before": { "description": "Without any measure.", "$ref": "#/$defs/reading" },
                "after": {
                  "description": "With the adopted measures.",
                  "oneOf": [{ "$ref": "#/$defs/reading" }, { "type": "null" }]
                },
                "adopted": {
                  "description": "The ids of the adopted measures.",
                  "type": ["array", "null"],
                  "items": { "type": "string" }
                },
                "decision": { "oneOf": [{"$ref": "#/$defs/decision"}, {"type": "null"}] }
              }
            },
            "reading": {
              "title": "Reading",
              "description": "All figures, as score --json prints them.",
              "type": "object",
              "required": [
                "ambiguity",
                "mistrust",
                "threat",
                "pressure",
                "escalation",
                "honesty",
                "their-intent",
                "world",
                "reactions",
                "receipt",
                "unknown"
              ],
              "additionalProperties": true,
              "properties": {
                "ambiguity": { "$ref": "#/$defs/figure" },
                "mistrust": { "$ref": "#/$defs/figure" },
                "threat": { "$ref": "#/$defs/figure" },
                "pressure": { "$ref": "#/$defs/figure" },
                "escalation": { "$ref": "#/$defs/figure" },
                "honesty": { "$ref": "#/$defs/verdict" },
                "their-intent": { "$ref": "#/$defs/verdict" },
                "world": {
                  "description": "Which of the four worlds after Jervis.",
                  "enum": [
                    "doubly-dangerous",
                    "dilemma-but-manageable",
                    "aggression-possible",
                    "doubly-safe",
                    "not-established"
                  ]
                },
                "reactions": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["id", "why"],
                    "additionalProperties": true,
                    "properties": { "id": { "type": "string" }, "why": { "type": "string" } }
                  }
                },
                "receipt": { "type": "array", "items": { "$ref": "#/$defs/receiptRow" } },
                "unknown": {
                  "description": "Items not known, with what each adds to its figure's band, in decibans.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["item", "band"],
                    "additionalProperties": true,
                    "properties": { "item": { "type": "string" }, "band": { "type": "number", "minimum": 0 } }
                  }
                },
                "known": {
                  "type": ["object", "null"],
                  "required": ["evidence", "enough"],
                  "additionalProperties": true,
                  "properties": {
                    "evidence": {
                      "description": "How many evidence items are known.",
                      "type": "integer",
                      "minimum": 0
                    },
                    "enough": { "type": "boolean" }
                  }
                }
              }
            },
            "figure": {
              "title": "Figure",
              "description": "In percent, with its band.",
              "type": "object",
              "required": ["value", "low", "high"],
              "additionalProperties": true,
              "properties": {
                "value": { "type": "number", "minimum": 0, "maximum": 100 },
                "low": { "type": "number", "minimum": 0, "maximum": 100 },
                "high": { "type": "number", "minimum": 0, "maximum": 100 },
                "dB": { "description": "In decibans; escalation has none.", "type": ["number", "null"] }
              }
            },
            "verdict": {
              "title": "Verdict",
              "type": "object",
              "required": ["dB", "verdict"],
              "additionalProperties": true,
              "properties": { "dB": { "type": "number" }, "verdict": { "type": "string" } }
            },
            "receiptRow": {
              "title": "Row of the receipt",
              "description": "What one answer, or one measure in its place, adds to one figure.",
              "type": "object",
              "required": ["item", "answer", "raw", "factors", "figure", "dB"],
              "additionalProperties": true,
              "properties": {
                "item": { "type": "string" },
                "answer": { "type": "string" },
                "measure": {
                  "description": "The measure that puts this in place; without the field an answer does.",
                  "type": ["string", "null"]
                },
                "raw": { "description": "Decibans before any rule.", "type": "number" },
                "factors": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["name", "by"],
                    "additionalProperties": true,
                    "properties": { "name": { "type": "string" }, "by": { "type": "number" } }
                  }
                },
                "figure": { "$ref": "#/$defs/figureName" },
                "dB": { "type": "number" }
              }
            }
          }
        }

        """#
}
