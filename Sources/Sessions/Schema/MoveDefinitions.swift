extension SessionSchema {
    /// The move, and what was said of it in one's own words.
    static let review = #"""
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
        }
        """#
}
