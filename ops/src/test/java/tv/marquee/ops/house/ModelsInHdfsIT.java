package tv.marquee.ops.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.marquee.ops.training.JobSite;
import tv.marquee.ops.training.LogJob;
import tv.marquee.ops.training.ModelMirror;

@Timeout(300)
class ModelsInHdfsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void whatAJobPublishesInHdfsIsFetchedWholeAndWhatIsDeletedThereGoes() throws IOException, InterruptedException {
        Path here = folder.resolve("models");
        try (MiniDFSCluster cluster = hdfs();
                ModelMirror mirror = new ModelMirror(webHdfs(cluster), here)) {
            mirror.start(Duration.ofMillis(100));

            String first = retrained(cluster);
            await().atMost(PATIENCE).until(() -> names(here).equals(List.of(first)));
            for (String file : names(here.resolve(first))) {
                assertThat(Files.size(here.resolve(first).resolve(file)))
                        .as(file)
                        .isEqualTo(bytes(cluster, first + "/" + file));
            }
            assertThat(names(here.resolve(first))).contains("manifest.json", "titles.txt", "ease.bin");

            String second = retrained(cluster, "--keep", "1");
            await().atMost(PATIENCE).until(() -> names(here).equals(List.of(second)));

            cluster.shutdown();
            Thread.sleep(500);
            assertThat(names(here)).as("while HDFS is away").containsExactly(second);
        }
    }

    private static long bytes(MiniDFSCluster cluster, String file) throws IOException {
        return cluster.getFileSystem()
                .getFileStatus(new org.apache.hadoop.fs.Path("/models/" + file))
                .getLen();
    }

    private static String retrained(MiniDFSCluster cluster, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--margin", "1", "--master", "local[2]"));
        arguments.addAll(List.of(more));
        JsonNode result = LogJob.retrain(JobSite.of(TestHouse.endpoints()), cluster.getURI() + "/models")
                .run(arguments, step -> {});
        return result.path("version").asString();
    }

    private MiniDFSCluster hdfs() throws IOException {
        Configuration settings = new Configuration();
        settings.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
        return new MiniDFSCluster.Builder(settings).numDataNodes(1).build();
    }

    private static URI webHdfs(MiniDFSCluster cluster) {
        return URI.create("webhdfs://" + cluster.getHttpUri(0).substring("http://".length()) + "/models");
    }

    /** But for hidden ones. */
    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
