import Support

/// What people write: sentences in several languages, most of their words rare, as in life.
struct Words {
    private static let openings = [
        "We want to", "They asked us to", "The plan is to", "From next month we will", "Nobody has told them that we",
        "The board decided to", "Before the winter we must", "It would be safer to",
    ]
    private static let acts = [
        "move the servers to our own building", "file forty patents on compression", "stop sharing the weekly numbers",
        "centralise all hiring decisions", "put a second battalion at the crossing", "change the licence of the engine",
        "ask for receipts on every trip", "keep the messages for a lawyer", "buy the only other supplier",
        "close the shared kitchen at night", "record every meeting", "train our own pilots",
    ]
    private static let reasons = [
        "because we were surprised last year", "so that nobody can cut us off", "for the audit found a gap",
        "although they will see it as a threat", "and we have told only two of them",
    ]
    private static let foreign = [
        "Wir wollen die Grenze nur sichern, nicht verschieben; die Größe der Übung bleibt geheim.",
        "Nous voulons protéger notre accès à la rivière, sans menacer le village voisin.",
        "Queremos que el niño duerma en casa, y ellos creen que es un castigo añadido.",
        "Мы укрепляем склад, а они видят подготовку к удару.",
        "我们把服务器搬到自己的大楼，他们以为我们要切断合作。",
        "私たちは在庫を増やすだけで、相手を攻撃するつもりはない。",
        "נחנו רק שומרים על השער, והם רואים בזה איום.",
        "우리는 창고를 지킬 뿐인데 그들은 위협으로 본다.",
        "Chceme jen chránit přístup k vodě; oni v tom vidí přípravu.",
    ]
    private static let syllables = [
        "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "we", "xi",
        "yo",
        "za", "bral", "cren", "dost", "fling", "gram", "plen", "stor", "tring",
    ]
    static let tags = [
        "budget", "border", "hiring", "patents", "family", "security", "winter", "board", "urgent", "q3", "Verträge",
    ]
    private static let firsts = [
        "Northern", "Blue", "Upper", "Old", "United", "Second", "River", "Harbour", "Free", "Green", "Eastern", "Quiet",
    ]
    private static let seconds = [
        "Systems", "Province", "Team", "Works", "Union", "Board", "Kingdom", "Traders", "Lab", "Neighbours", "Press",
        "Émigrés",
    ]

    static func act(_ chance: inout Seeded) -> String { chance.pick(acts) }

    static func party(_ chance: inout Seeded) -> String {
        // A few parties are met again and again.
        let spread = chance.happens(60) ? 3 : firsts.count
        return "\(firsts[chance.below(spread)]) \(seconds[chance.below(spread)])"
    }

    /// One of 20,000, the first far oftener than the last.
    static func word(_ chance: inout Seeded) -> String {
        let rank = Int(Double(chance.below(1_000_000)) / 1_000_000 * Double(chance.below(1_000_000)) / 50)
        var rest = Seeded(UInt64(rank))
        return (0..<rest.within(2...4)).map { _ in rest.pick(syllables) }.joined()
    }

    static func text(_ chance: inout Seeded, sentences: Int) -> String {
        (0..<sentences).map { _ in
            if chance.happens(8) { return chance.pick(foreign) }
            if chance.happens(25) { return "\(chance.pick(openings)) \(chance.pick(acts)) \(chance.pick(reasons))." }
            let words = (0..<chance.within(5...11)).map { _ in word(&chance) }.joined(separator: " ")
            return words.prefix(1).uppercased() + words.dropFirst() + "."
        }.joined(separator: " ")
    }
}
