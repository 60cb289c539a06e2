package tv.marquee.ops.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder that a platform lives in; every command that deals with a platform has this option. */
public final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:marquee.home:-.}/.marquee",
            description = "Where everything is kept (default: .marquee at the project's root).")
    private Path folder = Path.of(".marquee");

    public Path folder() {
        return folder.toAbsolutePath().normalize();
    }
}
