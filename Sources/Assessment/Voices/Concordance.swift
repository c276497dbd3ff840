/// Kendall's W with correction for ties: from 0, no agreement in the order of items by weight, to 1, the same order.
package struct Concordance: Equatable, Sendable {
    package var w: Double
    package var voices: Int
    /// How many items all voices know.
    package var items: Int

    package static let fewestVoices = 3
    package static let fewestItems = 3

    /// Each voice with figures ranks the items known to all of them by raw decibans. nil with fewer than three voices or
    /// items, and where a voice gives every item the same weight, for then it ranks nothing.
    package init?(_ voices: [VoiceSheet]) {
        let voices = voices.filter(\.hasFigures)
        guard voices.count >= Self.fewestVoices, let instrument = voices.first?.sheet.instrument else { return nil }
        let known = instrument.items.indices.filter { position in voices.allSatisfy { $0.option(at: position) != nil } }
        self.init(
            weights: voices.map { voice in known.compactMap { voice.sheet.weight(at: $0) } })
    }

    /// Why there is none.
    package enum Missing: String, Equatable, Sendable, Encodable {
        case fewVoices = "fewer-than-three-voices"
        case fewItems = "fewer-than-three-items-known-to-all"
        case noVariance = "a-voice-gives-all-the-same-weight"
    }

    /// nil where W can be given.
    package static func missing(_ voices: [VoiceSheet]) -> Missing? {
        let voices = voices.filter(\.hasFigures)
        guard voices.count >= fewestVoices, let instrument = voices.first?.sheet.instrument else { return .fewVoices }
        let known = instrument.items.indices.count { position in voices.allSatisfy { $0.option(at: position) != nil } }
        guard known >= fewestItems else { return .fewItems }
        return Concordance(voices) == nil ? .noVariance : nil
    }

    /// - Parameter weights: a row for each voice, a column for each item.
    package init?(weights: [[Double]]) {
        let m = weights.count
        guard m >= Self.fewestVoices, let n = weights.first?.count, n >= Self.fewestItems else { return nil }
        var sums = Array(repeating: 0.0, count: n)
        var ties = 0.0
        for row in weights {
            let (ranks, tied) = Self.ranks(row)
            // All tied: n³ − n.
            guard tied < Double(n * n * n - n) else { return nil }
            for (item, rank) in ranks.enumerated() { sums[item] += rank }
            ties += tied
        }
        let mean = sums.reduce(0, +) / Double(n)
        let squares = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let count = Double(n)
        let voices = Double(m)
        w = 12 * squares / (voices * voices * (count * count * count - count) - voices * ties)
        self.voices = m
        items = n
    }

    /// Ranks from 1, ties sharing their mean; and the sum of t³ − t over the groups of ties.
    private static func ranks(_ values: [Double]) -> (ranks: [Double], ties: Double) {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = Array(repeating: 0.0, count: values.count)
        var ties = 0.0
        var start = 0
        while start < order.count {
            var end = start
            while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
            let size = Double(end - start + 1)
            for place in start...end { ranks[order[place]] = Double(start + end) / 2 + 1 }
            ties += size * size * size - size
            start = end + 1
        }
        return (ranks, ties)
    }
}
