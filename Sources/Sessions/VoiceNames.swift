extension Session {
    /// The name a voice gave, where it may be shown: nil for one that stays anonymous, and before the reveal where
    /// names are hidden.
    package func publicName(_ voice: Voice) -> String? {
        guard team.map({ !$0.hidesNames || $0.revealed != nil }) ?? true else { return nil }
        return voice.name.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    }

    /// What to call a voice: its name, or "Person 3" by its number. nil when there is no such voice.
    package func called(_ voice: String) -> String? {
        guard let place = voices.firstIndex(where: { $0.id == voice }) else { return nil }
        return publicName(voices[place]) ?? "Person \(voiceNumbers[place])"
    }

    /// The number of each voice, from 1, in their order; no two are the same.
    ///
    /// It is that of the id ("v3"), so that the others keep theirs when somebody is taken out. An id without one, as
    /// "self", gets the lowest that is free from its place on.
    package var voiceNumbers: [Int] {
        var taken: Set<Int> = []
        let own = voices.map { voice in
            Self.number(of: voice.id).flatMap { taken.insert($0).inserted ? $0 : nil }
        }
        return own.enumerated().map { place, number in
            if let number { return number }
            var free = place + 1
            while !taken.insert(free).inserted { free += 1 }
            return free
        }
    }

    private static func number(of id: String) -> Int? {
        guard id.first == "v", let number = Int(id.dropFirst()), number > 0, id == "v\(number)" else { return nil }
        return number
    }

    /// The voice that bears a number.
    package func voice(numbered number: Int) -> Voice? {
        voiceNumbers.firstIndex(of: number).map { voices[$0] }
    }

    /// True where answers of several people stand side by side, and may be seen.
    package var showsVoices: Bool { voices.count > 1 && stage != .turns }

    /// The same as one voice reads it: the guess before the items is that of the person whose review this is.
    ///
    /// - Parameter voice: nil: the sheet that counts.
    package func read(by voice: String?) -> Session {
        guard let voice, team != nil || voice != voices.first?.id else { return self }
        var session = self
        session.ownGuess = nil
        return session
    }
}
