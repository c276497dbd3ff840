/// Random numbers from a seed: the same seed, the same numbers, on every machine, so that a failure can be run again
/// (SplitMix64; Steele, Lea & Flood 2014).
package struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    package init(_ seed: some BinaryInteger) { state = UInt64(truncatingIfNeeded: seed) }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// 0 to less than a bound; 0 where the bound is no more than that.
    package mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
    package mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }
    package mutating func happens(_ percent: Int) -> Bool { below(100) < percent }
    package mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}
