package tv.marquee.api.web;

import java.time.Instant;
import java.util.List;
import tv.marquee.command.gateway.Retention;

/** Says what a test has put there. */
final class FakeRetention implements Retention {

    Due due = new Due("P3Y", List.of(), List.of(), List.of());

    @Override
    public Due due(Instant now) {
        return due;
    }
}
