import type { Course, Material } from './course';

/** The course with what `change` gives in the place of each piece of its sessions' material; nothing takes it away. */
export function withMaterial(course: Course, change: (material: Material) => readonly Material[]): Course {
  const days = course.days.map((day) => ({
    ...day,
    sessions: day.sessions.map((session) => ({ ...session, material: session.material.flatMap(change) })),
  }));
  return { ...course, days };
}
