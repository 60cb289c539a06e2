package tv.marquee.command.dispatch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How commands are handled.
 *
 * @param snapshotEvery after how many events of a stream its state is kept
 * @param rememberedStreams how many streams' states stay in memory, the ones used last
 * @param attempts how often a command is tried while others are faster
 */
@ConfigurationProperties("marquee.commands")
public record CommandSettings(
        @DefaultValue("200") int snapshotEvery,
        @DefaultValue("5000") int rememberedStreams,
        @DefaultValue("12") int attempts) {

    public CommandSettings {
        if (snapshotEvery < 2 || rememberedStreams < 1 || attempts < 1) {
            throw new IllegalArgumentException(
                    "marquee.commands: snapshot-every is at least 2, remembered-streams and attempts 1");
        }
    }
}
