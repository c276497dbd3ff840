import Glibc

/// What the system hands over at the start, made sound before anything else is opened.
enum StandardFiles {
    /// A closed standard file would be the next file that is opened: a save, or a pipe of our own that would answer our
    /// questions. In its place the null device is opened to be read: nothing comes in, and what goes out fails and is
    /// told, as on a closed file.
    static func open() {
        for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
            _ = Glibc.open("/dev/null", O_RDONLY)
        }
        // A write beyond the limit of a file's size fails like any other, instead of ending the program.
        signal(SIGXFSZ, SIG_IGN)
    }
}
