package tv.marquee.domain.subscription;

/** How sharp a picture a plan shows at most, from coarse to fine. */
public enum Resolution {
    SD,
    HD,
    UHD
}
