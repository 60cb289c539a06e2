package tv.marquee.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/** HDFS in this process with one node for names and one for data, started by the first test that asks and kept for all. */
public final class LocalHdfs {

    private static final MiniDFSCluster CLUSTER = start();

    private LocalHdfs() {}

    /** The address of its root, such as {@code hdfs://localhost:9000}. */
    public static String root() {
        return CLUSTER.getURI().toString();
    }

    private static MiniDFSCluster start() {
        try {
            Configuration settings = new Configuration();
            settings.set(
                    MiniDFSCluster.HDFS_MINIDFS_BASEDIR,
                    Path.of("target", "hdfs-of-tests").toAbsolutePath().toString());
            return new MiniDFSCluster.Builder(settings).numDataNodes(1).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
