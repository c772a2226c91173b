export default function FlowView() { return null; }
