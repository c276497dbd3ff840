/// What two copies of a review had each in its own way, when they were merged: one of the two was kept, and which is
/// right is for a person to say.
package struct Clash: Equatable, Sendable {
    /// Names and ids from the outside in, with points between: `move.title`, `voices.3f2a.answers.attack-use`. A
    /// decision with its figures is `decision`, the packs with their weights are `packs`.
    package var path: String
    /// What was kept, as JSON; nil where the kept copy had nothing there.
    package var kept: String?
    /// What the other copy had, as JSON; nil where it had nothing there.
    package var other: String?
    /// When the other copy was last changed, RFC 3339 in UTC.
    package var on: String

    package init(path: String, kept: String?, other: String?, on: String) {
        self.path = path
        self.kept = kept
        self.other = other
        self.on = on
    }
}

extension Clash {
    /// "two versions of move.title: "A" was kept, the other (of 2026-11-23) was "B"".
    package func words(in zone: Zone) -> String {
        func said(_ json: String?) -> String { json.map { $0.count > 60 ? $0.prefix(59) + "…" : $0 } ?? "nothing" }
        return "two versions of \(path): \(said(kept)) was kept, the other (of \(zone.day(on))) was \(said(other))"
    }

    /// Whether it tells what somebody answered, which is private until a team's reveal.
    var isOfVoices: Bool { path == "voices" || path.hasPrefix("voices.") }
}

extension Clash: Record {
    package static var blank: Clash { Clash(path: "", kept: nil, other: nil, on: "") }

    package static let table = Table<Clash>(
        "clash", title: "Two versions of one value",
        about: "Two copies were merged in which it was different. Without kept or other that copy had nothing there.",
        [
            .required("path", \.path, .line, "Names and ids from the outside in, as move.title."),
            .optional("kept", \.kept, .json, "What was kept."),
            .optional("other", \.other, .json, "What the other copy had."),
            .required("on", \.on, .time, "When the other copy was last changed."),
        ])
}

extension Shape where Value == String {
    /// Any JSON, to the letter.
    fileprivate static var json: Shape {
        Shape(SchemaRule("")) { reader throws(JSONStop) in
            let json = try reader.raw()
            return reader.habits.contains(.cleans) ? JSONReader.cleaned(json) : json
        } write: { json, writer in
            writer.raw(json)
        }
    }
}
