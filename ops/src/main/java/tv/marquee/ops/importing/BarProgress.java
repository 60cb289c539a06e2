package tv.marquee.ops.importing;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows an import on a terminal: a bar for each stage, with rate and time left, on the standard error. */
final class BarProgress implements ImportProgress, AutoCloseable {

    private @Nullable Stage stage;
    private @Nullable ProgressBar bar;

    @Override
    public void at(Stage now, long done, long total, long bad) {
        if (now != stage || bar == null) {
            close();
            stage = now;
            bar = bar(now, total);
        }
        bar.stepTo(done);
        bar.setExtraMessage(bad == 0 ? "" : " bad rows: " + bad);
        if (done >= total) {
            close();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private static ProgressBar bar(Stage stage, long total) {
        return new ProgressBarBuilder()
                .setTaskName(stage.text())
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .build();
    }
}
