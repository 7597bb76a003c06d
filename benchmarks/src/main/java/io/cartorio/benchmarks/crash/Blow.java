package io.cartorio.benchmarks.crash;

/**
 * One kill.
 *
 * @param inFlight jobs that were under way
 * @param uploading of them, those whose bytes were being sent
 * @param readySeconds from the start of a killed platform until it is ready again; nothing where
 *     the platform lived on
 * @param firstAnswerSeconds from then, or from the kill where the platform restarts the rest
 *     itself, to the first answer of a job that was submitted after
 */
record Blow(
    Victim victim, int inFlight, int uploading, double readySeconds, double firstAnswerSeconds) {}
