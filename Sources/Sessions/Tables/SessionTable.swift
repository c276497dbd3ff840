import Interview
package import Packs

/// Reading is lenient about what is missing, so that a file written by hand or by an older program opens.
extension Session: Record {
    package static var blank: Session { Session(id: "", now: "") }

    package mutating func complete() { if updated.isEmpty { updated = created } }

    package static let table = Table<Session>(
        "session", title: "A review by otherside",
        about: "The record of one review. Unknown fields are allowed everywhere and survive a save.",
        [
            .constant("format", Session.format, "What kind of file this is."),
            .required(
                "version", \.version, .whole(1...Int(Int32.max)),
                "Of this format. A program that knows only lower ones does not write the file."),
            .required("id", \.id, .id, "Unique to this review; file names and commands use its beginning."),
            .usual("created", \.created, .time, "RFC 3339 in UTC, as 2026-11-23T10:00:00Z."),
            .usual("updated", \.updated, .time, "The last change, RFC 3339 in UTC."),
            .usual("tags", \.tags, .list(of: .line), "Free words to find the review by."),
            .optional("basedOn", \.basedOn, .line, "The id of the review that this one was started from."),
            .usual("packs", \.packs, .list(of: .record()), "The packs in force, core first."),
            .usual(
                "weights", \.weights, .map(of: .record()),
                "Every item by id as with the first answer; later packs do not change the score."),
            .optional(
                "tempering", \.tempering, .record(),
                "By what the sums of the items are multiplied, as with the first answer; without it by those of method 1."
            ),
            .usual(
                "items", \.items, .coverage, "A quick look, the full review, or the ids of the chosen items."),
            .usual("move", \.move, .record()),
            .usual(
                "reflections", \.reflections, .map(of: .record()),
                "The answers to the open questions, by the question's id."),
            .optional("ownGuess", \.ownGuess, .percent, "The ambiguity as guessed before the items, in percent."),
            .usual("voices", \.voices, .list(of: .record()), "One sheet of answers for each person."),
            .optional(
                "team", \.team, .record(), "How a group goes through the review; null for a self-review."),
            .optional(
                "agreed", \.agreed, .map(of: .answer), "What a group agrees on; it counts before the single voices."),
            .usual(
                "mayTell", \.mayTell, .list(of: .line),
                "All that the other side may be told: move.description, measures.grit-opener."),
            .usual("measures", \.measures, .list(of: .record())),
            .optional("letter", \.letter, .record(), "Texts of the letter to the other side."),
            .optional("plan", \.plan, .record()),
            .usual("forecasts", \.forecasts, .list(of: .record())),
            .usual("outcomes", \.outcomes, .list(of: .record())),
            .optional("howTheyRead", \.howTheyRead, .record()),
            .usual("promises", \.promises, .list(of: .record())),
            .optional("decision", \.decision, .record()),
            .usual("actions", \.actions, .list(of: .record())),
            .sparse(
                "clashes", \.clashes, .list(of: .record()),
                "What a merge of two copies left for a person to settle; what was kept stands in its place."),
            .optional(
                "assessment", \.assessment, .record(), "Written by the decision and changed by nothing afterwards."),
            .usual("earlier", \.earlier, .list(of: .record()), "Of decisions that were reopened, oldest first."),
        ])
}

extension Move: Record {
    package static var blank: Move { Move() }

    package static let table = Table<Move>(
        "move", title: "The move",
        [
            .usual("title", \.title, .line),
            .optional("scope", \.scope, .word, "Between whom it happens."),
            .usual("mover", \.mover, .line, "Who makes the move."),
            .usual("otherSide", \.otherSide, .line, "Who it looks different to."),
            .usual("others", \.others, .list(of: .line), "Who else is affected."),
            .usual("kind", \.kind, .list(of: .word), "What kinds of move it is."),
            .usual("description", \.description, .lines),
            .usual("protects", \.protects, .line, "What it is to protect."),
            .optional(
                "below", \.below, .flag, "Whether they depend on the mover or stand under their authority."),
            .optional("referee", \.referee, .flag, "Whether there is somebody they could appeal to."),
            .optional("exit", \.exit, .flag, "Whether they have somewhere to go."),
        ])
}

extension Reflected: Record {
    package static var blank: Reflected { Reflected(first: "", latest: "") }

    package static let table = Table<Reflected>(
        "reflection", title: "Answer to an open question",
        [
            .required("first", \.first, .lines, "The first answer; it is kept."),
            .required("latest", \.latest, .lines),
        ])
}

extension PackIdentity: Record {
    package static var blank: PackIdentity { PackIdentity(id: "", version: "", digest: "") }

    package static let table = Table<PackIdentity>(
        "pack", title: "Pack",
        [
            .required("id", \.id, .line),
            .required("version", \.version, .line),
            .required("digest", \.digest, .line, "FNV-1a, 64 bits, of the pack's files."),
        ])
}

extension RecordedItem: Record {
    package static var blank: RecordedItem {
        RecordedItem(feeds: .evidence, group: .move, order: 0, options: [], dB: [:])
    }

    package static let table = Table<RecordedItem>(
        "item", title: "Item as recorded",
        [
            .required("feeds", \.feeds, .word, "Which sum the item's weight goes into."),
            .required("group", \.group, .word, "The section of the interview."),
            .optional(
                "family", \.family, .line, "Items of one family watch the same thing and are discounted together."),
            .optional(
                "reassurance", \.reassurance, .flag,
                "Whether it counts in full only where the other side can see it."),
            .required("order", \.order, .whole(0...1_000_000), "Its place in the pack."),
            .required("options", \.options, .list(of: .line), "The keys of the options, in their order."),
            .required("dB", \.dB, .map(of: .decibans), "What each option weighs, in decibans."),
        ])
}

extension Tempering: Record {
    package static var blank: Tempering { .none }

    package static let table = Table<Tempering>(
        "tempering", title: "Tempering",
        [
            .required("evidence", \.evidence, .number(factors)),
            .required("mistrust", \.mistrust, .number(factors)),
            .required("pressure", \.pressure, .number(factors)),
            .required("start", \.start, .number(starts), "Where a fair observer begins, in decibans."),
        ])
}

extension Shape where Value == Answer {
    /// The key of one of the item's options, `unknown`, or `not-applicable`.
    static var answer: Shape {
        Shape(SchemaRule("string")) { reader throws(JSONStop) in
            Answer(word: try String.line(&reader))
        } write: { answer, writer in
            writer.string(answer.word)
        }
    }
}

extension String {
    fileprivate static func line(_ reader: inout JSONReader) throws(JSONStop) -> String {
        let text = try reader.string()
        return reader.habits.contains(.cleans) ? text.plain(multiline: false) : text
    }
}

extension Shape where Value == Coverage {
    static var coverage: Shape {
        let ids = Shape<[String]>.list(of: .line)
        let rule = SchemaRule(
            "", ["oneOf": #"[{"enum":["quick","full"]},{"type":"array","items":{"type":"string"}}]"#])
        return Shape(rule) { reader throws(JSONStop) in
            guard reader.next() == UInt8(ascii: "\"") else { return .chosen(try ids.read(&reader)) }
            let start = reader.position
            switch try reader.string() {
            case "quick": return .quick
            case "full": return .full
            default: throw reader.stop("is not quick, full or a list of items", at: start)
            }
        } write: { coverage, writer in
            switch coverage {
            case .quick: writer.string("quick")
            case .full: writer.string("full")
            case .chosen(let chosen): ids.write(chosen, &writer, nil)
            }
        }
    }
}
