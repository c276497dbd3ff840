extension SessionSchema {
    /// What was planned, decided, foreseen and done.
    static let work = #"""
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
        }
        """#
}
