package import Packs

/// `{"evidence": 0.2, "mistrust": 0.2, "pressure": 0.5, "start": -1.5}`
extension Tempering: Codable {
    private enum Key: String, CodingKey { case evidence, mistrust, pressure, start }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        func number(_ key: Key, in range: ClosedRange<Double>) throws -> Double {
            let number = try values.decode(Double.self, forKey: key)
            guard range.contains(number) else {
                throw DecodingError.dataCorruptedError(
                    forKey: key, in: values,
                    debugDescription: "\(number) is not from \(range.lowerBound) to \(range.upperBound)")
            }
            return number
        }
        self.init(
            evidence: try number(.evidence, in: Self.factors), mistrust: try number(.mistrust, in: Self.factors),
            pressure: try number(.pressure, in: Self.factors), start: try number(.start, in: Self.starts))
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(evidence, forKey: .evidence)
        try values.encode(mistrust, forKey: .mistrust)
        try values.encode(pressure, forKey: .pressure)
        try values.encode(start, forKey: .start)
    }
}

extension Session {
    /// How its answers are tempered: as recorded, and by method 1 where it was begun before that was. nil: nothing is
    /// answered yet, so that it will be as the pack says.
    package var begunUnder: Tempering? {
        let isBegun = !weights.isEmpty || agreed != nil || voices.contains { !$0.answers.isEmpty }
        return tempering ?? (isBegun ? .method1 : nil)
    }

    /// Still read by method 1, as it always was. What a decision froze is no matter of this.
    package var isByMethod1: Bool { begunUnder == .method1 }

    /// Takes a review of method 1 over to the tempering of the pack; the recorded weights stay.
    package mutating func takeOver(_ pack: Pack) {
        guard isByMethod1, assessment == nil else { return }
        tempering = pack.tempering
    }
}

extension ReadingRecord {
    /// Before it was recorded there was method 1.
    package var temperedBy: Tempering { tempering ?? .method1 }

    /// 1 as before the tempering was recorded, 2 since; own packs change its numbers, not its rules.
    package var method: Int { temperedBy == .method1 ? 1 : 2 }

    /// Whether the figures of both mean the same: made with the same factors and the same beginning.
    package func isComparable(to other: ReadingRecord) -> Bool {
        temperedBy == other.temperedBy
    }
}
