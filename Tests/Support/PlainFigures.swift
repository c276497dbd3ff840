import Interview
package import Packs
package import Sessions

/// Medians, type 7 quantiles and Kendall's W with ties, written anew from the method's section 8, on nothing but the
/// answers and the pack's weights.
package struct PlainFigures {
    package var gap: [(item: String, difference: Double)] = []
    package var spread: [(item: String, median: Double, iqr: Double)] = []
    /// Items that the two seats see differently, if only by an option.
    package var differing: Set<String> = []
    package var w: Double?

    package init(_ session: Session, _ pack: Pack, revised: Bool) {
        let sheets = session.voices.map { revised ? $0.answers.merging($0.revised) { $1 } : $0.answers }
        func place(_ voice: Int, _ item: Item) -> Double? {
            guard case .option(let key)? = sheets[voice][item.id] else { return nil }
            return item.options.firstIndex { $0.key == key }.map(Double.init)
        }
        func weight(_ item: Item, _ place: Double) -> Double {
            let low = item.options[Int(place.rounded(.down))].dB
            let high = item.options[Int(place.rounded(.up))].dB
            return (low + high) / 2
        }
        for item in pack.items {
            let all = sheets.indices.compactMap { place($0, item) }
            if !all.isEmpty {
                let quarters = [0.25, 0.75].map { Self.quantile(all, $0) }
                spread.append((item.id, Self.quantile(all, 0.5), quarters[1] - quarters[0]))
            }
            func side(_ seat: Seat) -> [Double] {
                sheets.indices.filter { session.voices[$0].seat == seat }.compactMap { place($0, item) }
            }
            guard !side(.mover).isEmpty, !side(.otherSide).isEmpty else { continue }
            let (ours, theirs) = (Self.quantile(side(.mover), 0.5), Self.quantile(side(.otherSide), 0.5))
            let difference = weight(item, theirs) - weight(item, ours)
            if abs(ours - theirs) >= 1 || abs(difference) >= 2 { differing.insert(item.id) }
            if abs(difference) >= 2 - 1e-9 { gap.append((item.id, difference)) }
        }
        gap = gap.enumerated().sorted { left, right in
            let sizes = (abs(left.element.difference), abs(right.element.difference))
            return sizes.0 == sizes.1 ? left.offset < right.offset : sizes.0 > sizes.1
        }.map(\.element)
        let counted = sheets.indices.filter { voice in
            pack.items.count { $0.feeds == .evidence && place(voice, $0) != nil } >= 4
        }
        let common = pack.items.filter { item in counted.allSatisfy { place($0, item) != nil } }
        w = Self.w(counted.map { voice in common.map { weight($0, place(voice, $0) ?? 0) } })
    }

    /// R's type 7: h = (n - 1) p + 1, between the two nearest order statistics.
    private static func quantile(_ values: [Double], _ p: Double) -> Double {
        let sorted = values.sorted()
        let h = Double(sorted.count - 1) * p
        let below = sorted[Int(h.rounded(.down))]
        let above = sorted[Int(h.rounded(.up))]
        return below + (h - h.rounded(.down)) * (above - below)
    }

    /// By the variance of the rank sums, Siegel & Castellan 1988, 9.16.
    private static func w(_ rows: [[Double]]) -> Double? {
        guard rows.count >= 3, let n = rows.first?.count, n >= 3 else { return nil }
        guard rows.allSatisfy({ Set($0).count > 1 }) else { return nil }
        let ranks = rows.map { row in
            row.map { value in
                let smaller = Double(row.count { $0 < value })
                let equal = Double(row.count { $0 == value })
                return smaller + (equal + 1) / 2
            }
        }
        let k = Double(rows.count)
        let count = Double(n)
        let sums = (0..<n).map { column in ranks.reduce(0) { $0 + $1[column] } }
        let squares = sums.reduce(0) { $0 + $1 * $1 }
        let ties = rows.reduce(0.0) { sum, row in
            sum
                + Set(row).reduce(0.0) { sum, value in
                    let t = Double(row.count { $0 == value })
                    return sum + t * t * t - t
                }
        }
        let above = 12 * squares - 3 * k * k * count * (count + 1) * (count + 1)
        return above / (k * k * count * (count * count - 1) - k * ties)
    }
}
