package import Assessment

/// A drawing of how moves and replies could feed each other, never a forecast: Richardson's equations (Richardson
/// 1960), with x our effort and y theirs, `dx/dt = k·y − a·x + g` and `dy/dt = l·x − b·y + h`.
///
/// The six numbers are ours, made only to move in the directions the method asks for (§6):
/// - l = k = 2·p(T)·p(P): at an escalation of 50 a reply is as large as what it answers. They answer our move so; that
/// we   answer theirs alike is assumed, as nobody has asked for our own reading of them.
/// - b = 1 − 0.08·w(ease-of-answer): the harder keeping up is for them, the sooner they tire. 1 where it is not known.
/// - a = 1 − 0.05·(w(self-limit) + w(given-up)): the more we have bound ourselves, the more going on costs us.
/// - h = p(M), g = p(M)/2: an old quarrel keeps both sides going by itself, and it is their memory that was asked
/// about.
///
/// The weights w are in decibans with the measures in force; a and b stay within 0.4 and 2.
package struct ReplyLadder: Equatable, Sendable {
    /// Our answer to their effort, 0 to 2.
    package let k: Double
    /// Their answer to our effort, 0 to 2.
    package let l: Double
    /// What keeping up costs us, 0.4 to 2.
    package let a: Double
    /// What keeping up costs them, 0.4 to 2.
    package let b: Double
    /// Our standing grievance, 0 to 0.5.
    package let g: Double
    /// Their standing grievance, 0 to 1.
    package let h: Double

    /// The ladder of a reading; with a package, of the reading under it.
    package init(_ reading: Reading) {
        func weight(_ id: String) -> Double {
            reading.sheet.instrument.position(id).flatMap { reading.weighed[$0].weight } ?? 0
        }
        func tiring(_ value: Double) -> Double { min(2, max(0.4, value)) }
        l = 2 * reading.escalation.value / 100
        k = l
        a = tiring(1 - 0.05 * (weight("self-limit") + weight("given-up")))
        b = tiring(1 - 0.08 * weight("ease-of-answer"))
        h = reading.mistrust.value / 100
        g = h / 2
    }

    /// Each round of replies is smaller than the one before, so that it comes to rest: `ab > kl`.
    package var isStable: Bool { a * b > k * l }

    /// How it goes on.
    package enum Course: Equatable, Sendable {
        /// To rest, and within the drawing.
        case rests
        /// To rest in the end, but so slowly that no drawing shows it.
        case hardlyRests
        case climbs
    }

    package var course: Course { !isStable ? .climbs : slowest * Self.longest < Self.settling ? .hardlyRests : .rests }

    /// How fast what is slowest about it dies away; below 0: how fast it grows.
    private var slowest: Double { (a + b - spread) / 2 }
    private var fastest: Double { (a + b + spread) / 2 }
    private var spread: Double { ((a - b) * (a - b) + 4 * k * l).squareRoot() }
}

extension ReplyLadder {
    /// A point of the drawing.
    package struct Rung: Equatable, Sendable {
        /// From 0 on, in no unit of the calendar.
        package var time: Double
        /// Our effort and theirs, in units of our move, from 0 on; where it climbs at most `top`.
        package var ours: Double
        package var theirs: Double
    }

    package static let top = 10.0
    private static let duration = 10.0
    private static let longest = 200.0
    /// After so many times its slowest time less than a hundredth of the way to rest is left.
    private static let settling = 5.0

    /// The time a drawing takes that shows its course: until it is at rest, or until it has climbed to `top`.
    package var span: Double {
        if isStable { return min(Self.longest, max(Self.duration, Self.settling / slowest)) }
        let most = min(Self.longest, max(Self.duration, Self.settling / max(-slowest, 1e-6)))
        return series(rungs: 400, over: most).first { max($0.ours, $0.theirs) >= Self.top }?.time ?? most
    }

    /// From our move (1) and no reply yet (0), by the classical fourth-order Runge-Kutta method. Where it climbs, efforts
    /// are capped at `top` for the eye.
    ///
    /// - Parameters:
    ///   - rungs: how many points after the first; at least 1.
    ///   - time: how long it goes on, above 0; nil: 10.
    /// - Complexity: O(rungs + time).
    package func series(rungs: Int = 40, over time: Double? = nil) -> [Rung] {
        let steps = max(1, rungs)
        let length = (time ?? Self.duration) / Double(steps)
        // Longer steps than its fastest time would make the sum swing.
        let parts = max(4, Int((length * fastest).rounded(.up)))
        let cap = isStable ? Double.greatestFiniteMagnitude : Self.top
        var now = (x: 1.0, y: 0.0)
        var series = [Rung(time: 0, ours: now.x, theirs: now.y)]
        for rung in 1...steps {
            for _ in 0..<parts {
                let next = advanced(now, by: length / Double(parts))
                now = (min(cap, max(0, next.x)), min(cap, max(0, next.y)))
            }
            series.append(Rung(time: length * Double(rung), ours: now.x, theirs: now.y))
        }
        return series
    }

    private func advanced(_ now: (x: Double, y: Double), by time: Double) -> (x: Double, y: Double) {
        func slope(_ at: (x: Double, y: Double)) -> (x: Double, y: Double) {
            (k * at.y - a * at.x + g, l * at.x - b * at.y + h)
        }
        func along(_ slope: (x: Double, y: Double), _ time: Double) -> (x: Double, y: Double) {
            (now.x + time * slope.x, now.y + time * slope.y)
        }
        let first = slope(now)
        let second = slope(along(first, time / 2))
        let third = slope(along(second, time / 2))
        let fourth = slope(along(third, time))
        return (
            now.x + time / 6 * (first.x + 2 * second.x + 2 * third.x + fourth.x),
            now.y + time / 6 * (first.y + 2 * second.y + 2 * third.y + fourth.y)
        )
    }
}
