package tv.marquee.ops.platform;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom the servers run. PostgreSQL and Elasticsearch refuse root, so root hands them to nobody: best inside a user
 * namespace, where the files stay root's and a folder that only root may enter will do, else by giving the files away.
 */
enum RunAs {
    ONESELF(List.of()),
    NOBODY_IN_A_NAMESPACE(List.of("unshare", "--user", "--map-user=65534", "--map-group=65534")),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all", "--no-new-privs"));

    /** initdb wants a user with an entry in the list of users, and nobody is one everywhere. */
    private static final int NOBODYS_ID = 65_534;

    private final List<String> prefix;

    RunAs(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The first way that works here. */
    static RunAs detect() {
        if (new UnixSystem().getUid() != 0) {
            return ONESELF;
        }
        return Stream.of(NOBODY_IN_A_NAMESPACE, NOBODY)
                .filter(way -> way.succeeds(List.of("true")))
                .findFirst()
                .orElseThrow(() -> new PlatformException(
                        "PostgreSQL and Elasticsearch refuse to run as root, and neither `unshare --user` nor"
                                + " `setpriv` can change that here. Run marquee as an ordinary user."));
    }

    List<String> wrap(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Makes a folder and all in it belong to whom the servers run as, whoever they ran as before. */
    void own(Path folder) throws IOException {
        if (this == ONESELF) {
            return;
        }
        int owner = this == NOBODY ? NOBODYS_ID : 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                if (!Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                        .equals(owner)) {
                    Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(path, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
        if (!succeeds(List.of("test", "-x", folder.toString()))) {
            throw new PlatformException(
                    "PostgreSQL and Elasticsearch refuse to run as root, and the user nobody may not" + " enter "
                            + folder + ". Choose another folder with --data, or run marquee as an ordinary user.");
        }
    }

    private boolean succeeds(List<String> command) {
        try {
            Process trial = new ProcessBuilder(wrap(command))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return trial.waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
