package tv.marquee.query.download;

import java.util.Optional;
import tv.marquee.domain.shared.AccountId;

/** Finds the devices on which accounts keep titles. */
public interface DownloadDevices {

    /** The account's devices, as fresh as the shelf; empty when it never had one. */
    Optional<DownloadsView> find(AccountId account);
}
