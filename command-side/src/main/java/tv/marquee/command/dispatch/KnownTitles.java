package tv.marquee.command.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tv.marquee.command.store.Streams;
import tv.marquee.domain.download.DownloadCommand.LicenseDownload;
import tv.marquee.domain.download.DownloadRefusal.DownloadedTitleUnknown;
import tv.marquee.domain.profile.ProfileCommand;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.profile.ProfileCommand.DeleteProfile;
import tv.marquee.domain.profile.ProfileCommand.DescribeProfile;
import tv.marquee.domain.profile.ProfileCommand.HideTitle;
import tv.marquee.domain.profile.ProfileCommand.ListTitle;
import tv.marquee.domain.profile.ProfileCommand.RateTitle;
import tv.marquee.domain.profile.ProfileCommand.RemovePin;
import tv.marquee.domain.profile.ProfileCommand.SetPersonalisation;
import tv.marquee.domain.profile.ProfileCommand.SetPin;
import tv.marquee.domain.profile.ProfileCommand.SetProfileRestriction;
import tv.marquee.domain.profile.ProfileCommand.UnhideTitle;
import tv.marquee.domain.profile.ProfileCommand.UnlistTitle;
import tv.marquee.domain.profile.ProfileCommand.UnrateTitle;
import tv.marquee.domain.profile.ProfileRefusal.RatedTitleUnknown;
import tv.marquee.domain.review.ReviewCommand.WriteReview;
import tv.marquee.domain.review.ReviewRefusal.ReviewedTitleUnknown;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.viewing.ViewingCommand;
import tv.marquee.domain.viewing.ViewingCommand.StartPlayback;
import tv.marquee.domain.viewing.ViewingRefusal.PlayedTitleUnknown;

/**
 * Holds that a person can only speak of titles that were once added. What is known stays known: streams never
 * vanish.
 */
final class KnownTitles {

    private final Streams streams;
    private final Set<TitleId> known = ConcurrentHashMap.newKeySet();

    KnownTitles(Streams streams) {
        this.streams = streams;
    }

    /**
     * Asks the event store about a title that is not known yet.
     *
     * @throws Refused when the command speaks of a title that was never added
     */
    void require(DomainCommand command) {
        Optional<TitleId> title = titleIn(command);
        if (title.isPresent() && !known.contains(title.get())) {
            learn(List.of(command));
        }
        requireLearnt(command);
    }

    /** Asks the event store, at once, about every title that these commands speak of. */
    void learn(Collection<? extends DomainCommand> commands) {
        List<StreamId> unknown = commands.stream()
                .flatMap(c -> titleIn(c).stream())
                .distinct()
                .filter(t -> !known.contains(t))
                .map(StreamId::of)
                .toList();
        if (!unknown.isEmpty()) {
            streams.existing(unknown).forEach(s -> known.add(new TitleId(s.id())));
        }
    }

    /** Whether the command speaks of no title, or of one that is known without asking. */
    boolean isLearnt(DomainCommand command) {
        return titleIn(command).map(known::contains).orElse(true);
    }

    /** Like {@link #require}, without asking the event store. */
    void requireLearnt(DomainCommand command) {
        if (isLearnt(command)) {
            return;
        }
        TitleId title = titleIn(command).orElseThrow();
        if (command instanceof ProfileCommand c) {
            throw new Refused(new RatedTitleUnknown(c.profile(), title));
        }
        if (command instanceof LicenseDownload c) {
            throw new Refused(new DownloadedTitleUnknown(c.account(), title));
        }
        if (command instanceof WriteReview c) {
            throw new Refused(new ReviewedTitleUnknown(c.review(), title));
        }
        if (command instanceof ViewingCommand c) {
            throw new Refused(new PlayedTitleUnknown(c.account(), title));
        }
    }

    static Optional<TitleId> titleIn(DomainCommand command) {
        if (command instanceof StartPlayback c) {
            return Optional.of(c.title());
        }
        if (command instanceof WriteReview c) {
            return Optional.of(c.title());
        }
        if (command instanceof LicenseDownload c) {
            return Optional.of(c.title());
        }
        if (!(command instanceof ProfileCommand ofProfile)) {
            return Optional.empty();
        }
        return switch (ofProfile) {
            case CreateProfile c -> Optional.empty();
            case DescribeProfile c -> Optional.empty();
            case SetPin c -> Optional.empty();
            case RemovePin c -> Optional.empty();
            case SetPersonalisation c -> Optional.empty();
            case SetProfileRestriction c -> Optional.empty();
            case DeleteProfile c -> Optional.empty();
            case RateTitle c -> Optional.of(c.title());
            case UnrateTitle c -> Optional.of(c.title());
            case ListTitle c -> Optional.of(c.title());
            case UnlistTitle c -> Optional.of(c.title());
            case HideTitle c -> Optional.of(c.title());
            case UnhideTitle c -> Optional.of(c.title());
        };
    }
}
