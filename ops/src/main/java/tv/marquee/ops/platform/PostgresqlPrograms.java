package tv.marquee.ops.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's programs for this machine, which come on the class path as a compressed archive.
 *
 * @param folder where the unpacked programs of all servers are
 */
record PostgresqlPrograms(Path folder) {

    private static final Pattern JAR = Pattern.compile(".*/([^/]+)\\.jar!.*");

    /** Called like the jar that the archive is in, whose name carries the version. */
    Path home() {
        Matcher jar = JAR.matcher(archive().toString());
        return folder.resolve(jar.matches() ? jar.group(1) : "postgresql");
    }

    Path server() {
        return home().resolve("bin/postgres");
    }

    Path initdb() {
        return home().resolve("bin/initdb");
    }

    void unpack() throws IOException {
        Unpacking.once(home(), fresh -> {
            try (InputStream content = archive().openStream()) {
                Unpacking.tarXz(content, fresh);
            }
        });
    }

    private static URL archive() {
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        boolean arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).equals("aarch64");
        String name = "postgres-" + system + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
        URL found = PostgresqlPrograms.class.getResource("/" + name);
        if (found == null) {
            throw new PlatformException("This build has no PostgreSQL for this machine: " + name + " is missing.");
        }
        return found;
    }
}
