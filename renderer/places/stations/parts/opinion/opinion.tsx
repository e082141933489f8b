import { Conditions } from '#renderer/places/records/conditions.tsx';
import { OpinionPoints } from './opinion-points.tsx';
import { VehiclesParts } from './vehicles.tsx';
import './opinion.css';

/** What the recommendation rests on and depends on: lists that fold to their heading. */
export const OpinionParts = () => (
  <>
    <div className="opinion-lists">
      <OpinionPoints />
    </div>
    <Conditions folded />
    <VehiclesParts />
  </>
);
