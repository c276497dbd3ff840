extension SessionSchema {
    /// What answers are made of: times, words, packs, items as recorded.
    static let answers = #"""
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
        "tempering": {
          "title": "Tempering",
          "description": "What a deciban counts in its figure, and the decibans at which the evidence begins.",
          "type": "object",
          "required": ["evidence", "mistrust", "pressure", "start"],
          "additionalProperties": true,
          "properties": {
            "evidence": { "type": "number", "minimum": 0.01, "maximum": 1 },
            "mistrust": { "type": "number", "minimum": 0.01, "maximum": 1 },
            "pressure": { "type": "number", "minimum": 0.01, "maximum": 1 },
            "start": { "type": "number", "minimum": -20, "maximum": 20 }
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
        }
        """#
}
