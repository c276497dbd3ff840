extension SessionSchema {
    /// Who answered: voices, where they came from, how a group goes through a review.
    static let voices = #"""
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
        }
        """#
}
