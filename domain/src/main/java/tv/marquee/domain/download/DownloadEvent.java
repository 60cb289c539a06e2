package tv.marquee.domain.download;

import java.time.Instant;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.SubjectEvent;
import tv.marquee.domain.shared.TitleId;

/** What can happen to an account's downloads. */
public sealed interface DownloadEvent extends SubjectEvent {

    AccountId account();

    @Override
    default StreamId stream() {
        return StreamId.ofDownloads(account());
    }

    @Override
    default StreamId subject() {
        return StreamId.of(account());
    }

    /** The account keeps titles on one more device. */
    record DeviceRegistered(AccountId account, DeviceId device, String name, Instant at) implements DownloadEvent {}

    /** A device may show a title without a connection until some time; replaces what was said before. */
    record DownloadLicensed(
            AccountId account, DeviceId device, ProfileId profile, TitleId title, Instant expires, Instant at)
            implements DownloadEvent {}

    /** A device no longer keeps a title. */
    record DownloadReturned(AccountId account, DeviceId device, ProfileId profile, TitleId title, Instant at)
            implements DownloadEvent {}

    /** The account keeps nothing on a device any more. */
    record DeviceRemoved(AccountId account, DeviceId device, Instant at) implements DownloadEvent {}
}
