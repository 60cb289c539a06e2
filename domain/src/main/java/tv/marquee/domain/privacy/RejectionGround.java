package tv.marquee.domain.privacy;

/** Why a request is turned down; chosen, not written, so that nothing personal is. */
public enum RejectionGround {
    /** Nobody could show that it was the person who asked: article 12 (2). */
    IDENTITY_NOT_SHOWN,
    /** Asked again and again without need: article 12 (5). */
    EXCESSIVE,
    /** Law requires the data to be kept: article 17 (3). */
    LAW_REQUIRES_KEEPING
}
