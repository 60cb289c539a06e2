package tv.marquee.domain.download;

import java.time.Instant;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.Preconditions;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.TitleId;

/** What can be wished of an account's downloads. */
public sealed interface DownloadCommand extends DomainCommand {

    AccountId account();

    @Override
    default StreamId stream() {
        return StreamId.ofDownloads(account());
    }

    /**
     * Keep a title on a device, for the first time or for longer. That the profile is the account's and may see the title is
     * settled by the caller.
     *
     * @param deviceName 1 to 80 characters, for people
     * @param allowance how many devices the account may have
     */
    record LicenseDownload(
            AccountId account,
            DeviceId device,
            String deviceName,
            ProfileId profile,
            TitleId title,
            int allowance,
            Instant at)
            implements DownloadCommand {
        public LicenseDownload {
            Preconditions.text(deviceName, "device name", 80);
            Preconditions.between(allowance, 0, 100, "allowance");
        }
    }

    /** No longer keep a title on a device. */
    record ReturnDownload(AccountId account, DeviceId device, ProfileId profile, TitleId title, Instant at)
            implements DownloadCommand {}

    /** No longer keep anything on a device, and make room for another. */
    record RemoveDevice(AccountId account, DeviceId device, Instant at) implements DownloadCommand {}
}
