package import Interview
import Packs

/// The form's fields in a session. The scored items are those of one voice.
extension Session {
    package func value(_ field: Field, voice: String? = nil) -> FieldValue {
        func text(_ text: String) -> FieldValue { text.isEmpty ? .none : .text(text) }
        func flag(_ flag: Bool?) -> FieldValue { flag.map(FieldValue.flag) ?? .none }
        return switch field {
        case .title: text(move.title)
        case .scope: move.scope.map { .word($0.rawValue) } ?? .none
        case .otherSide: text(move.otherSide)
        case .mover: text(move.mover)
        case .protects: text(move.protects)
        case .others: move.others.isEmpty ? .none : .list(move.others)
        case .kind: move.kind.isEmpty ? .none : .list(move.kind.map(\.rawValue))
        case .below: flag(move.below)
        case .referee: flag(move.referee)
        case .exit: flag(move.exit)
        case .ownGuess: ownGuess.map(FieldValue.percent) ?? .none
        case .stance: self.voice(voice)?.stance.map { .word($0.rawValue) } ?? .none
        case .voiceName: text(self.voice(voice)?.name ?? "")
        case .reflection(let id): text(reflections[id]?.latest ?? "")
        case .item(let id): self.voice(voice)?.sheet[id].map(FieldValue.answer) ?? .none
        }
    }

    package func isAnswered(_ field: Field, voice: String? = nil) -> Bool { !value(field, voice: voice).isEmpty }

    /// Sets a field; a value of another kind than the field's clears it.
    package mutating func set(_ field: Field, _ value: FieldValue, voice: String? = nil) {
        switch (field, value) {
        case (.title, let value): move.title = value.text ?? ""
        case (.scope, let value): move.scope = value.text.flatMap(Scope.init)
        case (.otherSide, let value): move.otherSide = value.text ?? ""
        case (.mover, let value): move.mover = value.text ?? ""
        case (.protects, let value): move.protects = value.text ?? ""
        case (.others, .list(let names)): move.others = names
        case (.others, _): move.others = []
        case (.kind, .list(let words)): move.kind = words.compactMap(MoveKind.init)
        case (.kind, _): move.kind = []
        case (.below, let value): move.below = value.flag
        case (.referee, let value): move.referee = value.flag
        case (.exit, let value): move.exit = value.flag
        case (.ownGuess, .percent(let guess)): ownGuess = min(100, max(0, guess))
        case (.ownGuess, _): ownGuess = nil
        case (.stance, let value):
            let stance = value.text.flatMap(Stance.init)
            withVoice(voice) { $0.stance = stance }
        case (.voiceName, let value):
            let name = value.text
            withVoice(voice) { $0.name = name }
        case (.reflection(let id), let value): reflect(id, value.text ?? "")
        case (.item(let id), .answer(let answer)): setAnswer(id, answer, voice: voice)
        case (.item(let id), _): setAnswer(id, nil, voice: voice)
        }
    }

    /// The first answer is kept beside the latest; what was never written is not kept as empty.
    private mutating func reflect(_ id: String, _ text: String) {
        if let old = reflections[id] {
            reflections[id] = Reflected(first: old.first.isEmpty ? text : old.first, latest: text)
        } else if !text.isEmpty {
            reflections[id] = Reflected(first: text, latest: text)
        }
        // The first question is the move's own description.
        if id == "move" { move.description = text }
    }

    /// nil: the first one. A voice that is not there is never another's.
    package func voice(_ id: String?) -> Voice? {
        guard let id else { return voices.first }
        return voices.first { $0.id == id }
    }

    package mutating func setAnswer(_ item: String, _ answer: Answer?, voice: String? = nil) {
        withVoice(voice) { voice in
            voice.answers[item] = answer
            voice.revised[item] = nil
        }
    }

    /// A note on an item; an empty one is removed.
    package mutating func setNote(_ item: String, _ note: String, voice: String? = nil) {
        withVoice(voice) { $0.notes[item] = note.isEmpty ? nil : note }
    }

    private mutating func withVoice(_ id: String?, _ change: (inout Voice) -> Void) {
        if voice(id) == nil { voices.append(Voice(id: id ?? "self", seat: .mover)) }
        let place = id.flatMap { id in voices.firstIndex { $0.id == id } } ?? 0
        change(&voices[place])
    }
}

extension FieldValue {
    fileprivate var text: String? {
        switch self {
        case .text(let text): text
        case .word(let word): word
        default: nil
        }
    }

    fileprivate var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
}
