package io.cartorio.schemas.result;

import org.jspecify.annotations.Nullable;

/**
 * What the machine-readable zone of a document says of its holder. On a side that prints nothing
 * else of the holder, it is all there is: {@code data} has what is printed.
 *
 * @param image which of the job's images it stands on, from 1
 * @param box where, in that image turned upright
 * @param documentNumber without fillers
 * @param cpf {@code 000.000.000-00}; null where no number of the zone is one
 * @param name given names and surname, in capitals without accents, perhaps cut off
 * @param birth {@code dd/mm/aaaa}; null where it is no day
 * @param sex {@code F}, {@code M}, or {@code X} where it is left open
 * @param expiry {@code dd/mm/aaaa}; null where it is left open or no day
 * @param nationality three letters
 * @param checksHold whether all its check digits are right
 */
public record MachineZone(
    int image,
    Box box,
    String documentNumber,
    @Nullable String cpf,
    String name,
    @Nullable String birth,
    String sex,
    @Nullable String expiry,
    String nationality,
    boolean checksHold) {}
