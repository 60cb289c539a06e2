package tv.marquee.ops.platform;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a local platform is started with.
 *
 * @param data everything the platform writes is under it; absolute
 * @param programs where the servers' archives are unpacked to, once; several platforms may share it
 * @param ports where the servers listen
 * @param parts which of the three are started
 */
public record PlatformSettings(Path data, Path programs, Ports ports, Set<Part> parts) {

    public PlatformSettings {
        data = data.toAbsolutePath().normalize();
        programs = programs.toAbsolutePath().normalize();
        parts = EnumSet.copyOf(parts);
    }

    /** All three servers, with their programs inside the data folder. */
    public static PlatformSettings of(Path data, Ports ports) {
        return new PlatformSettings(data, data.resolve("programs"), ports, EnumSet.allOf(Part.class));
    }
}
