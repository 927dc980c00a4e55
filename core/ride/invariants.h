// What is always true of a service day. Tests and docs/ride-engine.md cite the numbers.
//
//  R1  Every ride has both its visits, the pickup before the drop-off, in one van; or it is a returned one, told with its reason, and has none
//      but those that lie in the past.
//  R2  A pickup begins within its promised window, a drop-off no later than promised, and nobody is longer on board than promised; or the ride is
//      a delayed one, told with by how much, and keeps that.
//  R3  A van drives no faster than the travel table says, with snow and closed roads in it, halts as long as boarding takes, and has a place
//      for everyone on board. Who is on board when their stop closes gets off where it is agreed, and is planned no more.
//  R4  What is fixed (begun, or on the way there) does not change by anything but a report of what has happened.
//  R5  A promise itself never changes: not by booking, cancelling, searching or any report. What cannot be kept is added beside it (R1, R2), and taken
//      away again only by a report that tells so.
//  R6  Booking and searching alone return, delay, ease or take back nobody, and an offer that is taken at once can be kept.
//  R7  A search never makes a plan cost more.
//  R8  Nobody is picked up or set down at a closed stop, but by a van that was there or on its way when it closed, and a van that is out does
//      nothing any more.
#pragma once
