import Coach

/// Performs what the coach wants done outside, for one of its two ways to run: a library of reviews, or one sheet.
protocol EffectRunner: AnyObject {
    /// What was asked of the face of the program.
    var wishes: Wishes { get set }
    /// True while something is done in the background, or news of it waits.
    var isBusy: Bool { get }
    /// True while a file lies open that other programs may change: news of it comes whenever it is asked for.
    var isWatching: Bool { get }
    func perform(_ effect: Effect) -> [Message]
    /// What happened in the background since it was asked for last.
    func takeNews() -> [Message]
    /// - Returns: whether all is done.
    func waitForNews(seconds: Int) -> Bool
    func releaseAll()
    /// The last chance for what could not be saved; said where it went.
    func farewell(_ desk: Desk)
}
