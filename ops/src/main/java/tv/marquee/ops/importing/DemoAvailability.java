package tv.marquee.ops.importing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tv.marquee.domain.catalogue.TitleCommand.SetAvailability;
import tv.marquee.domain.shared.DomainCommand;

/** Some films of the demo leave on one of the next three Mondays, a few on each. */
final class DemoAvailability {

    private static final int ONE_IN = 17;
    private static final int WEEKS = 3;

    private DemoAvailability() {}

    /** What is settled of a catalogue on a day; within a week the same again. */
    static List<DomainCommand> of(List<DemoTitle> catalogue, Instant today) {
        Instant monday = today.atOffset(ZoneOffset.UTC)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .toInstant();
        List<DemoTitle> byId = catalogue.stream()
                .sorted(Comparator.comparing(title -> title.id().value()))
                .toList();
        List<DomainCommand> wishes = new ArrayList<>();
        for (int i = 0; i < byId.size(); i += ONE_IN) {
            Duration later = Duration.ofDays(7L * (wishes.size() % WEEKS));
            wishes.add(new SetAvailability(byId.get(i).id(), monday.plus(later), today));
        }
        return wishes;
    }
}
