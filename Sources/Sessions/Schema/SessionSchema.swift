/// The contract of a session's file, for other programs: `otherside schema` prints it.
///
/// An optional field may also be null, which is as if it were missing. Fields that are not named here are kept.
package enum SessionSchema {
    /// A room of definitions each; set in as far as the others stand.
    private static let definitions = [answers, review, voices, work, readings].joined(separator: ",\n")
        .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    ")

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
            "tempering": {
              "title": "Tempering",
              "description": "As with the first answer. Answers without it were given under method 1: 0.25, 0.4, 0.5, 0.",
              "oneOf": [{ "$ref": "#/$defs/tempering" }, { "type": "null" }]
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
            \#(definitions)
          }
        }

        """#
}
