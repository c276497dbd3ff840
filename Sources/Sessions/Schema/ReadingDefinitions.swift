extension SessionSchema {
    /// Figures, verdicts and the receipt, as a decision freezes them.
    static let readings = #"""
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
            "tempering": {
              "description": "What the figures were made with; without it by method 1, which is 0.25, 0.4, 0.5, 0.",
              "oneOf": [{ "$ref": "#/$defs/tempering" }, { "type": "null" }]
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
          "description": "What one answer, or one measure in its place, adds to one figure; item start: where it begins.",
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
        """#
}
