package tv.marquee.ops.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final int AT_ONCE = 8;

    @TempDir
    private Path folder;

    @Test
    void processesThatStartAtOnceFindTheSameKey() throws Exception {
        Secrets secrets = new Secrets(folder);
        for (int round = 0; round < 50; round++) {
            String name = "key-" + round;
            assertThat(atOnce(() -> secrets.key(name))).hasSize(1);
            assertThat(atOnce(() -> Files.readString(secrets.keyset(name)))).hasSize(1);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void onlyTheirOwnerReadsThem() throws Exception {
        new Secrets(folder).key("mine");
        assertThat(Files.getPosixFilePermissions(folder.resolve("mine")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    private static <T> Set<T> atOnce(Callable<T> ask) throws Exception {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<T>> answers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                answers.add(threads.submit(() -> {
                    together.await();
                    return ask.call();
                }));
            }
            Set<T> different = new HashSet<>();
            for (Future<T> answer : answers) {
                different.add(answer.get());
            }
            return different;
        }
    }
}
