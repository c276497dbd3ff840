/// The contract of an invited sheet, for other programs: `otherside schema --sheet` prints it.
package enum SheetSchema {
    /// A JSON Schema, draft 2020-12.
    package static let text = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://otherside.example/sheet-1.schema.json",
          "title": "An answer sheet by otherside invite",
          "description": "Questions for one person. What is filled in: answers, notes, stance and name.",
          "type": "object",
          "required": ["format", "version", "invitation", "session", "seat"],
          "additionalProperties": true,
          "properties": {
            "format": { "title": "Format", "description": "What kind of file this is.", "const": "otherside.sheet" },
            "version": { "title": "Version", "description": "Of this format.", "type": "integer", "minimum": 1 },
            "invitation": {
              "title": "Invitation",
              "description": "A random id: the answers are known again by it, and nobody.",
              "type": "string",
              "minLength": 1
            },
            "session": {
              "title": "Review",
              "description": "The id of the review that the answers belong to.",
              "type": "string",
              "minLength": 1
            },
            "seat": {
              "title": "Seat",
              "description": "Whose eyes the person looks through.",
              "enum": ["mover", "other-side", "neutral"]
            },
            "packs": {
              "title": "Packs",
              "description": "Whose questions these are, core first.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["id", "version", "digest"],
                "additionalProperties": true,
                "properties": {
                  "id": { "type": "string" },
                  "version": { "type": "string" },
                  "digest": { "type": "string" }
                }
              }
            },
            "scope": {
              "title": "Scope",
              "description": "Between whom the move happens.",
              "enum": ["state", "company", "team", "person", null]
            },
            "move": {
              "title": "The move",
              "description": "Of the description only what may be told.",
              "type": "object",
              "additionalProperties": true,
              "properties": {
                "title": { "type": ["string", "null"] },
                "mover": { "description": "Who makes the move.", "type": ["string", "null"] },
                "otherSide": { "description": "Who it looks different to.", "type": ["string", "null"] },
                "description": { "type": ["string", "null"] },
                "protects": { "description": "What it is to protect.", "type": ["string", "null"] }
              }
            },
            "reflections": {
              "title": "Limits, guarantees, ways to check",
              "description": "By the open question's id, only what may be told.",
              "type": "object",
              "additionalProperties": { "type": "string" }
            },
            "whoseMove": {
              "title": "Whose move",
              "description": "In one sentence, with who is meant by they and we.",
              "type": "string"
            },
            "howTo": { "title": "How to fill it in", "type": "array", "items": { "type": "string" } },
            "questions": {
              "title": "Questions",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["id", "ask", "options"],
                "additionalProperties": true,
                "properties": {
                  "id": { "type": "string" },
                  "section": { "type": ["string", "null"] },
                  "ask": { "type": "string" },
                  "moversAsk": {
                    "description": "As the side that moves reads it, where the words differ.",
                    "type": ["string", "null"]
                  },
                  "example": { "type": ["string", "null"] },
                  "options": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "required": ["key", "words"],
                      "additionalProperties": true,
                      "properties": {
                        "key": { "type": "string" },
                        "words": { "type": "string" },
                        "moversWords": {
                          "description": "As the side that moves reads it, where the words differ.",
                          "type": ["string", "null"]
                        }
                      }
                    }
                  }
                }
              }
            },
            "answers": {
              "title": "Answers",
              "description": "By the question's id: an option's key, unknown, not-applicable; empty: not answered.",
              "type": "object",
              "additionalProperties": { "type": ["string", "null"] }
            },
            "notes": {
              "title": "Notes",
              "description": "A reason in one's own words, by the question's id.",
              "type": "object",
              "additionalProperties": { "type": ["string", "null"] }
            },
            "stance": {
              "title": "Stance",
              "description": "What the person says to the description of the move; empty: nothing.",
              "enum": ["agree", "disagree", "discuss", "", null]
            },
            "name": {
              "title": "Name",
              "description": "Empty: the person stays without one everywhere.",
              "type": ["string", "null"]
            },
            "saved": {
              "title": "Saved",
              "description": "How often otherside answer has saved it: tells the newer of two copies.",
              "type": "integer",
              "minimum": 0
            },
            "at": { "description": "Where otherside answer was left.", "type": ["string", "null"] },
            "typed": { "description": "What was typed there and not yet entered.", "type": ["string", "null"] }
          }
        }
        """#
}
