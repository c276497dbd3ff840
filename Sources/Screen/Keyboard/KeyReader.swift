/// What comes of the bytes that a terminal sends.
package enum Typed: Equatable, Sendable {
    case key(Key)
    /// The end of a paste never came. What came of it is the key before this.
    case pasteCutOff
}

/// Makes keys of bytes, however they are cut: a character, a sequence or a paste may come in pieces, with pauses. Nothing
/// half-read is thrown away, and nothing that a terminal says to a program becomes a key.
///
/// It has no clock: the caller says when bytes came (`take`), and that a time has come (`pass`) at which something would
/// otherwise wait longer (`due`).
package struct KeyReader: Sendable {
    package typealias Instant = ContinuousClock.Instant

    /// How long is waited for what may follow.
    package struct Patience: Equatable, Sendable {
        /// After an escape: it is a key of its own when nothing follows.
        package var escape: Duration = .milliseconds(30)
        /// For the rest of a sequence.
        package var sequence: Duration = .seconds(1)
        /// A paste or a text for programs is in doubt after a silence as long.
        package var silence: Duration = .seconds(1)
        /// What came of a paste is shown after a silence as long.
        package var paste: Duration = .seconds(2)
        /// What follows a doubt is at an end after a silence as long.
        package var following: Duration = .milliseconds(500)
        /// A late rest begins within this after what was given up.
        package var late: Duration = .milliseconds(500)
        /// For the rest of a late rest.
        package var rest: Duration = .milliseconds(150)

        package init(escape: Duration = .milliseconds(30)) { self.escape = escape }

        /// Whether a key with Alt is one, or begins a text for programs.
        var introducer: Duration { max(escape, .milliseconds(100)) }
    }

    private enum State: Sendable {
        case keys
        /// Up to its end mark, or to a final byte in an overlong sequence.
        case text(ProgramText)
        case overlong
        case paste(UnfinishedPaste)
    }

    private var grammar: KeyGrammar
    private let patience: Patience
    private var state = State.keys
    /// An unfinished character or sequence, from its first byte on.
    private var held: [UInt8] = []
    private var waiting = KeyGrammar.Waiting.character
    /// What was given up lately, and what came since that may be its rest.
    private var givenUp: GivenUp?
    /// When the last byte came.
    private var last: Instant?
    private var found: [Typed] = []
    private var taken = 0

    package init(table: KeyTable = .empty, patience: Patience = Patience()) {
        grammar = KeyGrammar(table: table)
        self.patience = patience
    }

    package var table: KeyTable {
        get { grammar.table }
        set { grammar = KeyGrammar(table: newValue) }
    }

    /// The next that is known, in the order it came.
    package mutating func next() -> Typed? {
        guard hasNext else { return nil }
        defer {
            taken += 1
            if taken == found.count {
                found.removeAll(keepingCapacity: true)
                taken = 0
            }
        }
        return found[taken]
    }

    package var hasNext: Bool { taken < found.count }

    /// Reads bytes that came at that time.
    package mutating func take(_ bytes: some Sequence<UInt8>, at now: Instant) {
        for byte in bytes {
            step(byte, at: now)
            last = now
        }
    }

    /// What is unfinished is forgotten: somebody else had the terminal.
    package mutating func forget() {
        state = .keys
        held = []
        givenUp = nil
    }

    /// The end of all input: what came of a paste is kept.
    package mutating func finish() {
        if case .paste(var paste) = state, let text = paste.takeText(whole: true) { emit(.key(text)) }
        forget()
    }

    private mutating func emit(_ typed: Typed) { found.append(typed) }

    private mutating func emit(_ keys: [Key]) { found += keys.map(Typed.key) }

    private mutating func step(_ byte: UInt8, at now: Instant) {
        if givenUp != nil, !mayBeLate(byte, at: now) { return }
        switch state {
        case .keys:
            if held.isEmpty, (0x20..<0x7F).contains(byte) { return found.append(.key(.byte(byte))) }
            held.append(byte)
            digest()
        case .overlong:
            if !(0x20..<0x40).contains(byte) { state = .keys }
            // Another control character or letter breaks it off.
            if !(0x20..<0x7F).contains(byte) { step(byte, at: now) }
        case .text(var text):
            state = .keys
            switch text.take(byte) {
            case .goesOn: state = .text(text)
            case .ends: break
            case .brokenOff:
                held = [0x1B, byte]
                digest()
            }
        case .paste(var paste):
            state = .keys
            if paste.take(byte) {
                if let text = paste.takeText(whole: true) { emit([text]) }
            } else {
                state = .paste(paste)
            }
        }
    }

    /// What is held is looked at anew with each byte: a sequence is short.
    private mutating func digest() {
        while !held.isEmpty {
            switch grammar.find(held) {
            case .more(let waiting):
                self.waiting = waiting
                return
            case .keys(let keys, let bytes):
                emit(keys)
                held.removeFirst(bytes)
            case .text(let bell, let bytes): begin(.text(ProgramText(bell: bell)), after: bytes)
            case .paste(let bytes): begin(.paste(UnfinishedPaste()), after: bytes)
            case .overlong(let bytes): begin(.overlong, after: bytes)
            }
        }
    }

    private mutating func begin(_ state: State, after bytes: Int) {
        let rest = held.dropFirst(bytes)
        held = []
        self.state = state
        for byte in rest { step(byte, at: last ?? .now) }
    }
}

// MARK: Time

extension KeyReader {
    /// When `pass` would change something; nil: not before more bytes come.
    package var due: Instant? {
        guard let last else { return nil }
        if let rest = givenUp?.rest, !rest.isEmpty { return last + patience.rest }
        switch state {
        case .keys:
            guard !held.isEmpty else { return nil }
            switch waiting {
            case .character: return nil
            case .escape: return last + patience.escape
            case .introducer: return last + patience.introducer
            case .sequence: return last + patience.sequence
            }
        case .overlong: return last + patience.sequence
        case .text(let text):
            guard text.isInDoubt else { return last + patience.silence }
            return text.following.isEmpty ? nil : last + patience.following
        case .paste(let paste):
            guard paste.isInDoubt else { return last + patience.silence }
            if !paste.following.isEmpty { return last + patience.following }
            return paste.hasText ? last + patience.paste : nil
        }
    }

    /// That time has come, and nothing came until then.
    package mutating func pass(_ now: Instant) {
        guard let due, due <= now else { return }
        if let late = givenUp, !late.rest.isEmpty {
            givenUp = nil
            for byte in late.rest { step(byte, at: now) }
            return
        }
        switch state {
        case .keys: giveUp(at: now)
        case .overlong: state = .keys
        case .text(var text):
            guard text.isInDoubt else {
                text.isInDoubt = true
                // An escape that nothing followed ended it, as far as can be known.
                state = text.sawEscape ? .keys : .text(text)
                return
            }
            let keys = understood(text.following)
            text.following = []
            state = .text(text)
            if let keys, keys.count == 1 || text.mayBeTyped {
                found += keys
                state = .keys
            }
        case .paste(var paste): state = doubt(&paste)
        }
    }

    /// What is held will not be finished: it is what it is without more.
    private mutating func giveUp(at now: Instant) {
        switch held.count {
        case 1: emit([.escape])
        case 2 where held == [0x1B, 0x1B]: emit([.escape, .escape])
        case 2: emit([.alt(Character(Unicode.Scalar(held[1])))])
        // A piece of a sequence means nothing.
        default: break
        }
        givenUp = GivenUp(start: held.suffix(held == [0x1B, 0x1B] ? 1 : held.count), until: now + patience.late)
        held = []
    }

    /// After a silence a paste goes on when more comes. It has ended when a single key comes, and no end mark with it: who
    /// pastes sends more than one, and who types and sees nothing presses one and waits.
    private mutating func doubt(_ paste: inout UnfinishedPaste) -> State {
        guard paste.isInDoubt else {
            paste.beginDoubt()
            return .paste(paste)
        }
        if !paste.following.isEmpty {
            let keys = understood(paste.following)
            guard let keys, keys.count == 1 else {
                if keys?.isEmpty == true { paste.dropFollowing() }
                paste.isInDoubt = false
                return .paste(paste)
            }
            paste.dropFollowing()
            show(&paste, whole: true)
            found += keys
            return .keys
        }
        show(&paste, whole: false)
        return .paste(paste)
    }

    private mutating func show(_ paste: inout UnfinishedPaste, whole: Bool) {
        guard let text = paste.takeText(whole: whole) else { return }
        emit([text])
        if !paste.wasCutOff { emit(.pasteCutOff) }
        paste.wasCutOff = true
    }

    /// The keys that bytes are when they are not what they seem; nil: too many to have been typed.
    private func understood(_ bytes: some Collection<UInt8>) -> [Typed]? {
        guard bytes.count <= 64 else { return nil }
        var reader = KeyReader(table: grammar.table)
        let start = last ?? .now
        reader.take(bytes, at: start)
        while let due = reader.due { reader.pass(due) }
        return reader.found
    }

    /// A piece of a sequence was given up, and this may be the rest of it. Such a rest never acts as letters.
    ///
    /// - Returns: whether the byte is still to be read.
    private mutating func mayBeLate(_ byte: UInt8, at now: Instant) -> Bool {
        guard var late = givenUp else { return true }
        givenUp = nil
        if late.rest.isEmpty, now > late.until || !late.mayGoOn(with: byte) { return true }
        // Who types two letters takes longer than a terminal that sends them.
        let isTyped = late.start == [0x1B] && late.rest == [0x4F] && (0x61...0x7A).contains(byte)
        if isTyped, let last, now - last > .milliseconds(50) {
            for byte in late.rest { step(byte, at: now) }
            return true
        }
        late.rest.append(byte)
        switch grammar.find(late.start + late.rest) {
        case .more: givenUp = late
        case .keys(_, let bytes) where bytes == late.start.count + late.rest.count: break
        case .keys:
            for byte in late.rest { step(byte, at: now) }
        case .paste: state = .paste(UnfinishedPaste())
        case .overlong: state = .overlong
        case .text(let bell, _):
            // Only its end shows that it is one; without, it was typed.
            var text = ProgramText(bell: bell)
            text.isInDoubt = true
            text.mayBeTyped = true
            state = .text(text)
            for byte in late.rest { step(byte, at: now) }
        }
        return false
    }
}

/// A piece of a sequence that was taken for a key or for nothing.
private struct GivenUp: Sendable {
    let start: [UInt8]
    let until: ContinuousClock.Instant
    var rest: [UInt8] = []

    func mayGoOn(with byte: UInt8) -> Bool { start != [0x1B] || "[O]P_".utf8.contains(byte) }
}
